// Loaded before a counterpart: it listens on a free port of loopback, says which, and ends with whoever started it. It
// keeps connections open, so that nobody asks by one that is just being closed.
const { writeSync } = require("node:fs");
const { Server } = require("node:net");

const listen = Server.prototype.listen;

Server.prototype.listen = function (...given) {
  const started = given.filter((one) => typeof one === "function");
  this.keepAliveTimeout = 0;
  this.once("listening", () => writeSync(Number(process.env.TELL_PORT_TO), `${this.address().port}\n`));
  return listen.call(this, { port: 0, host: "127.0.0.1" }, ...started);
};

process.stdin.on("end", () => process.exit()).resume();

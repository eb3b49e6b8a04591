"""The WhatsApp channel by way of Twilio: the only home of twilio, imported only where a WhatsApp number is set."""

"""Every conversation there is; a new one is one more name."""

from flows import attend, book, bookings, business, cancel, help, language, quiet, rate, reschedule, stop, where
from flows.steps import Flow

OF_CLIENTS: dict[str, Flow] = {
    module.FLOW.name: module.FLOW
    for module in (book, reschedule, cancel, bookings, attend, rate, quiet, where, help, language, stop, business)
}
FLOWS = OF_CLIENTS

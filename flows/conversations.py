"""Every conversation there is; a new one is one more name."""

from flows import attend, book, bookings, business, cancel, help, language, offer, quiet, rate, reschedule, stop, where
from flows.steps import Flow
from flows.work import agenda, block, hours, request, requests, visit, walk_in

OF_CLIENTS: dict[str, Flow] = {
    module.FLOW.name: module.FLOW
    for module in (
        *(book, reschedule, cancel, bookings, offer, attend, rate, quiet, where),
        *(help, language, stop, business),
    )
}
OF_STAFF: dict[str, Flow] = {
    flow.name: flow
    for flow in (
        *(module.FLOW for module in (agenda, requests, walk_in, block, hours, help, language, stop, business)),
        *(*request.FLOWS, *visit.FLOWS),
    )
}
FLOWS = OF_CLIENTS | OF_STAFF

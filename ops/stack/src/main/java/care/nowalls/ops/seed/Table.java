package care.nowalls.ops.seed;

/** The tables that are copied into, each after those that it points at. */
enum Table {
    ASSESSMENT(
            "assessment.assessment",
            "id, resident_id, assessed_on, reason, scores, total, level, upgrades, expires_on, created_at"),
    ORDER(
            "orders.service_order",
            "id, number, state, resident_id, street_id, item_code, mode, window_start, window_end, quantity, round,"
                    + " provider_id, contract_id, staff_id, last_provider_id, price_fen, entitlement_fen, fill_by,"
                    + " missed_after, confirm_after, accepted_at, completed_at, created_at, created_by"),
    HISTORY("orders.order_history", "id, order_id, at, action, from_state, to_state, account_id, username, reason"),
    OFFER(
            "dispatch.offer",
            "id, order_id, round, provider_id, contract_id, state, deadline, more_time_used, price_fen, offered_at,"
                    + " closed_at, decline_reason, score, score_parts, order_number, street_id, area, item_code,"
                    + " item_name, skills, window_start, window_end, needs"),
    VISIT(
            "visit.visit",
            "id, order_id, order_number, resident_id, street_id, provider_id, staff_id, item_code, service_date, state,"
                    + " method, check_in_at, check_in_received_at, check_out_at, check_out_received_at, verified_at,"
                    + " posted_fen, entitlement_fen"),
    OPEN_VISIT("visit.open_visit", "staff_id, visit_id"),
    EXCEPTION("visit.exception", "visit_id, code, state, raised_at, decided_at, decided_by, decider, reason"),
    EVIDENCE(
            "visit.evidence",
            "account_id, client_event_id, id, kind, order_id, provider_id, staff_id, at, received_at, visit_id, receipt"),
    PAYABLE("ledger.account", "id, code, kind, created_at"),
    TRANSFER("ledger.transfer", "id, kind, reference, reservation_id, at"),
    TRANSFER_KEY("ledger.transfer_key", "key, input_hash, transfer_id"),
    POSTING("ledger.posting", "transfer_id, line, account_id, fen"),
    RESERVATION("ledger.reservation", "id, reference, fen, open_fen"),
    CHARGE(
            "entitlement.charge",
            "id, reference, attempt, resident_id, provider_id, pot, service_date, month, quantity, price_fen,"
                    + " entitlement_fen, share_fen, share_state, state, reservation_id, post_id, created_at"),
    CHARGE_LINE("entitlement.charge_line", "charge_id, line, entitlement_id, account_id, fen"),
    RATING(
            "satisfaction.rating",
            "order_id, provider_id, resident_id, street_id, score, tags, rated_by, counts, at, account_id"),
    PROVIDER_RATING("dispatch.provider_rating", "provider_id, ratings, sum"),
    STAY("daycare.attendance", "id, centre_id, resident_id, day, in_at, in_method, out_at, out_method, created_at"),
    SIGNAL_KEY("device.signal_key", "device_id, key, signal_id"),
    SIGNAL("device.signal", "id, device_id, key, event_id, type, gateway, received_at, claimed_at, stored_at, battery");

    private final String name;
    private final String columns;

    Table(String name, String columns) {
        this.name = name;
        this.columns = columns;
    }

    String sqlName() {
        return name;
    }

    String copy() {
        return "copy " + name + " (" + columns + ") from stdin";
    }
}

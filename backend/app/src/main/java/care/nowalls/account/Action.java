package care.nowalls.account;

import static care.nowalls.account.Grant.all;
import static care.nowalls.account.Grant.own;
import static care.nowalls.contract.token.Role.ADMIN;
import static care.nowalls.contract.token.Role.AUDITOR;
import static care.nowalls.contract.token.Role.BUREAU;
import static care.nowalls.contract.token.Role.CENTRE;
import static care.nowalls.contract.token.Role.DESK;
import static care.nowalls.contract.token.Role.LEADER;
import static care.nowalls.contract.token.Role.MANAGER;
import static care.nowalls.contract.token.Role.STAFF;
import static care.nowalls.contract.token.Role.STREET;

import care.nowalls.contract.token.Role;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be done, and by whom, in one place. What is not granted here is denied. The reach is applied in
 * the query; what is out of reach is 404.
 */
public enum Action {
    OWN_ACCOUNT(all(DESK, LEADER, STREET, BUREAU, CENTRE, AUDITOR, ADMIN, MANAGER, STAFF)),
    ACCOUNT_ADMINISTER(all(ADMIN)),
    OUTBOX_ADMINISTER(all(ADMIN)),

    NOTIFICATION_READ(all(LEADER, AUDITOR, ADMIN)),
    NOTIFICATION_CONFIGURE(all(ADMIN)),
    NOTIFICATION_RETRY(all(LEADER, ADMIN)),

    STREET_READ(all(DESK, LEADER, BUREAU, AUDITOR, ADMIN), own(STREET), own(CENTRE)),
    STREET_WRITE(all(BUREAU, ADMIN)),
    RESIDENT_READ(all(DESK, LEADER, BUREAU, AUDITOR), own(STREET), own(CENTRE)),
    RESIDENT_WRITE(all(DESK, LEADER), own(STREET)),
    RESIDENT_REVEAL(all(DESK, LEADER, BUREAU), own(STREET)),
    ASSESSMENT_WRITE(all(LEADER), own(STREET)),

    CATALOGUE_READ(all(DESK, LEADER, STREET, BUREAU, CENTRE, AUDITOR, ADMIN, MANAGER, STAFF)),
    CATALOGUE_WRITE(all(BUREAU)),

    PROVIDER_READ(all(DESK, LEADER, STREET, BUREAU, AUDITOR)),
    PROVIDER_WRITE(all(BUREAU)),

    DEVICE_READ(all(DESK, LEADER, BUREAU, AUDITOR, ADMIN), own(STREET)),
    DEVICE_WRITE(all(DESK, LEADER, ADMIN)),
    DEVICE_ROUND(all(DESK, LEADER), own(STREET)),
    CAMPAIGN_READ(all(DESK, LEADER, BUREAU, AUDITOR, ADMIN)),
    CAMPAIGN_WRITE(all(DESK, LEADER, ADMIN)),
    AREA_READ(all(DESK, LEADER, BUREAU, AUDITOR)),
    AREA_HANDLE(all(DESK, LEADER)),
    BRIDGE_ADMINISTER(all(ADMIN)),
    QUARANTINE_READ(all(ADMIN, AUDITOR, LEADER)),
    QUARANTINE_REPLAY(all(ADMIN)),

    CENTRE_READ(all(DESK, LEADER, BUREAU, AUDITOR, STREET), own(CENTRE)),
    CENTRE_WRITE(all(BUREAU)),
    ATTENDANCE_READ(all(DESK, LEADER, BUREAU, AUDITOR), own(CENTRE)),
    ATTENDANCE_WRITE(own(CENTRE)),

    ORDER_READ(all(DESK, LEADER, BUREAU, AUDITOR), own(STREET)),
    ORDER_WRITE(all(DESK, LEADER), own(STREET)),
    ORDER_RATE(all(DESK, LEADER)),
    VISIT_CLEAR(all(LEADER, BUREAU)),

    INCIDENT_READ(all(DESK, LEADER, AUDITOR), own(STREET)),
    INCIDENT_HANDLE(all(DESK, LEADER)),
    CANARY_READ(all(DESK, LEADER, ADMIN)),
    TRACE_READ(all(DESK, LEADER, BUREAU, AUDITOR), own(STREET)),
    TARGET_READ(all(LEADER, STREET, BUREAU, AUDITOR)),
    TARGET_WRITE(all(BUREAU)),
    ESCALATION_READ(all(DESK, LEADER, BUREAU, AUDITOR, ADMIN)),
    ESCALATION_WRITE(all(LEADER, ADMIN)),
    MAINTENANCE_PLAN(all(LEADER, ADMIN)),
    ON_CALL_READ(all(DESK, LEADER, BUREAU, AUDITOR), own(STREET)),
    ON_CALL_WRITE(all(LEADER), own(STREET)),
    ON_CALL_REPLY(all(DESK, LEADER), own(STREET)),
    DESK_PRESENCE(all(DESK, LEADER)),
    PROCEDURE_WRITE(all(LEADER, BUREAU)),
    FOLLOW_UP_WRITE(all(DESK, LEADER), own(STREET)),
    SHEET_PASSPHRASE(all(LEADER)),
    LIVE_READ(all(DESK, LEADER, BUREAU, AUDITOR), own(STREET), own(CENTRE)),

    POLICY_READ(all(BUREAU, AUDITOR), all(STREET)),
    POLICY_WRITE(all(BUREAU)),
    ENTITLEMENT_READ(all(DESK, LEADER, BUREAU, AUDITOR), own(STREET)),
    ENTITLEMENT_RUN(all(BUREAU)),
    LEDGER_READ(all(BUREAU, AUDITOR)),
    SETTLEMENT_READ(all(BUREAU, AUDITOR), own(STREET)),
    SETTLEMENT_WRITE(all(BUREAU)),
    STATISTICS_READ(all(BUREAU, AUDITOR, LEADER), own(STREET)),
    AUDIT_READ(all(BUREAU, AUDITOR)),

    PROVIDER_WORK(own(MANAGER), own(STAFF)),
    PROVIDER_MANAGE(own(MANAGER));

    @SuppressWarnings("ImmutableEnumChecker") // Map.copyOf is immutable
    private final Map<Role, Reach> grants;

    Action(Grant... given) {
        Map<Role, Reach> table = new EnumMap<>(Role.class);
        for (Grant grant : given) {
            for (Role role : grant.roles()) {
                table.put(role, grant.own() ? Grant.ownReach(role) : Reach.ALL);
            }
        }
        grants = Map.copyOf(table);
    }

    /** How far the role reaches with this action, or null when it never may. */
    public @Nullable Reach reachOf(@Nullable Role role) {
        return role == null ? null : grants.get(role);
    }
}

package care.nowalls.oncall;

/** A duty somebody has by telephone. STREET_DUTY belongs to one street; the others to one or to the district. */
public enum DutyRole {
    LEADER_DUTY,
    STREET_DUTY,
    DESK_DUTY
}

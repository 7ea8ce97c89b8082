package care.nowalls.device;

/** Lists of devices that somebody must look after (DOMAIN.md §8, supervision of devices). */
public enum DeviceListing {
    /** Installed, and not heard once. */
    NEVER_REPORTED("d.state = 'INSTALLED' and d.online is null and d.last_seen is null"),
    /** Installed, heard before, and OFFLINE now. */
    SILENT("d.state = 'INSTALLED' and d.online = false"),
    /** 20 % or less, or the device itself said so. */
    LOW_BATTERY("""
            d.state in ('INSTALLED', 'FAULTY') and (d.battery <= 20 or exists (
              select 1 from device.task b where b.device_id = d.id and b.kind = 'low_battery' and b.closed_at is null))"""),
    /** An alarm of the last 30 days contradicts where its person was, and nobody has looked at it yet. */
    SWAPPED("""
            d.state in ('INSTALLED', 'FAULTY') and exists (
              select 1 from device.contradiction c where c.device_id = d.id and c.settled_at is null
                and c.at > $7 - interval '30 days')"""),
    /** Installed without the voice test that ends an installation. */
    UNTESTED("d.state = 'INSTALLED' and d.last_test_at is null");

    private final String condition;

    DeviceListing(String condition) {
        this.condition = condition;
    }

    /** SQL over {@code device.device d}; {@code $7} is the time. */
    public String condition() {
        return condition;
    }
}

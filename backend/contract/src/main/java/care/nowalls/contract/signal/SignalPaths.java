package care.nowalls.contract.signal;

/** The paths between gateway and backend, all JSON, all with the service token of the gateway. */
public final class SignalPaths {

    /** {@code PUT}, {@link SignalBatch} → {@link SignalReceipts}. */
    public static final String SIGNALS = "/internal/v1/signals";

    /** {@code PUT}, {@link LivenessReport} → 204. */
    public static final String LIVENESS = "/internal/v1/liveness";

    /** {@code PUT}, {@link QuarantineBatch} → 204. */
    public static final String QUARANTINE = "/internal/v1/quarantine";

    /** {@code POST}, {@link ReplayClaim} → list of {@link ReplayOrder}. */
    public static final String REPLAYS_CLAIM = "/internal/v1/quarantine/replays/claim";

    /** {@code POST}, {@link ReplayReport} → 204. */
    public static final String REPLAYS_DONE = "/internal/v1/quarantine/replays/done";

    /** {@code POST}, {@link CommandClaim} → list of {@link DeviceCommand}. */
    public static final String COMMANDS_CLAIM = "/internal/v1/commands/claim";

    /** {@code POST}, {@link CommandReport} → 204. */
    public static final String COMMANDS_DONE = "/internal/v1/commands/done";

    /** {@code GET ?since=<version>}, → {@link care.nowalls.contract.directory.DirectoryDelta}. */
    public static final String DIRECTORY = "/internal/v1/directory";

    /** {@code GET ?version=<version>}, → {@link care.nowalls.contract.fallback.FallbackBook}. */
    public static final String FALLBACK = "/internal/v1/fallback";

    /** {@code PUT}, {@link care.nowalls.contract.fallback.FallbackCalls} → 204. */
    public static final String FALLBACK_CALLS = "/internal/v1/fallback/calls";

    /** {@code POST}, {@link CanaryRequest} → {@link CanaryAccount}. */
    public static final String CANARY = "/internal/v1/canary";

    /** Header that names the calling application: a secret of the data folder, one per application. */
    public static final String SERVICE_TOKEN = "X-NoWalls-Service-Token";

    private SignalPaths() {}
}

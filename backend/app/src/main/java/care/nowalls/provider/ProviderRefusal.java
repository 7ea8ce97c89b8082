package care.nowalls.provider;

import care.nowalls.shared.Refusal;

/** Why something about a provider is refused. */
public enum ProviderRefusal implements Refusal {
    ORGANISATION_CODE_INVALID("organisation-code-invalid", 422),
    PROVIDER_KNOWN("provider-known", 409),
    PROVIDER_STATUS("provider-status", 409),
    CONTRACT_OVERLAPS("contract-overlaps", 409),
    CONTRACT_PERIOD("contract-period", 422),
    HOURS_INVALID("hours-invalid", 422);

    private final String code;
    private final int status;

    ProviderRefusal(String code, int status) {
        this.code = code;
        this.status = status;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return status;
    }
}

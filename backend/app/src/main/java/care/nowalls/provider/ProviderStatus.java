package care.nowalls.provider;

/** Whether a provider gets work. A suspended one keeps what it has accepted and is offered nothing. */
public enum ProviderStatus {
    ACTIVE,
    SUSPENDED
}

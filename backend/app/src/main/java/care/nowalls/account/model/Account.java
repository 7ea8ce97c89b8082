package care.nowalls.account.model;

import care.nowalls.account.NewAccount;
import care.nowalls.contract.token.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One person's or one system's way in. */
@Entity
@Table(schema = "account", name = "account")
public class Account {

    /** Associated data of the second factor's secret. */
    public static final String TOTP_COLUMN = "account.account.totp_sealed";

    @Id
    private UUID id;

    @Column(columnDefinition = "text")
    private String username;

    @Column(name = "password_hash", columnDefinition = "text")
    private String passwordHash;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private Role role;

    @Column(name = "unit_id")
    private @Nullable UUID unitId;

    @Column(name = "staff_id")
    private @Nullable UUID staffId;

    @Column(name = "totp_sealed")
    private byte @Nullable [] totpSealed;

    @Column(name = "totp_last_step")
    private long totpLastStep;

    private boolean active;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Account() {}

    public static Account create(
            UUID id, NewAccount wanted, String passwordHash, byte @Nullable [] totpSealed, Instant at) {
        Account account = new Account();
        account.id = id;
        account.username = wanted.username();
        account.passwordHash = passwordHash;
        account.role = wanted.role();
        account.unitId = wanted.of();
        account.staffId = wanted.staffId();
        account.totpSealed = totpSealed;
        account.active = true;
        account.createdAt = at;
        return account;
    }

    public UUID id() {
        return id;
    }

    public String username() {
        return username;
    }

    public String passwordHash() {
        return passwordHash;
    }

    public Role role() {
        return role;
    }

    public @Nullable UUID unitId() {
        return unitId;
    }

    public @Nullable UUID staffId() {
        return staffId;
    }

    public byte @Nullable [] totpSealed() {
        return totpSealed;
    }

    public boolean active() {
        return active;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** A one-time code is good once: false when its time step was used before. */
    public boolean useTotpStep(long step) {
        if (step <= totpLastStep) {
            return false;
        }
        totpLastStep = step;
        return true;
    }
}

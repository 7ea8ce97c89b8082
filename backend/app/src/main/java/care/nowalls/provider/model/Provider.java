package care.nowalls.provider.model;

import care.nowalls.provider.NewProvider;
import care.nowalls.provider.OrganisationCode;
import care.nowalls.provider.ProviderFacts;
import care.nowalls.provider.ProviderRefusal;
import care.nowalls.provider.ProviderStatus;
import care.nowalls.shared.Datum;
import care.nowalls.shared.GeoPoint;
import care.nowalls.shared.Refused;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An organisation that delivers care. */
@Entity
@Table(schema = "provider", name = "provider")
public class Provider {

    /** Of a provider nobody has rated yet. */
    private static final double FIRST_RATING = 4.0;

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(columnDefinition = "text")
    private String name;

    @Column(name = "organisation_code", columnDefinition = "text")
    private String organisationCode;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private ProviderStatus status;

    @Column(name = "service_from")
    private LocalTime serviceFrom;

    @Column(name = "service_to")
    private LocalTime serviceTo;

    private double rating;

    private double lat;

    private double lon;

    @Column(columnDefinition = "text")
    private @Nullable String phone;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Provider() {}

    public static Provider create(UUID id, NewProvider given, OrganisationCode code, Instant at) {
        GeoPoint base = GeoPoint.of(given.lat(), given.lon(), given.datum() == null ? Datum.WGS84 : given.datum());
        Provider provider = new Provider();
        provider.id = id;
        provider.name = given.name();
        provider.organisationCode = code.value();
        provider.status = ProviderStatus.ACTIVE;
        provider.serviceFrom = given.serviceFrom();
        provider.serviceTo = given.serviceTo();
        provider.rating = FIRST_RATING;
        provider.lat = base.lat();
        provider.lon = base.lon();
        provider.phone = given.phone();
        provider.createdAt = at;
        return provider;
    }

    /** 409 {@code provider-status} when it is suspended already. */
    public void suspend() {
        move(ProviderStatus.ACTIVE, ProviderStatus.SUSPENDED);
    }

    /** 409 {@code provider-status} when it is not suspended. */
    public void resume() {
        move(ProviderStatus.SUSPENDED, ProviderStatus.ACTIVE);
    }

    private void move(ProviderStatus from, ProviderStatus to) {
        if (status != from) {
            throw new Refused(ProviderRefusal.PROVIDER_STATUS, status.name());
        }
        status = to;
    }

    public void rated(double average) {
        rating = average;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String organisationCode() {
        return organisationCode;
    }

    public double rating() {
        return rating;
    }

    public GeoPoint base() {
        return new GeoPoint(lat, lon);
    }

    public @Nullable String phone() {
        return phone;
    }

    public ProviderFacts facts() {
        return new ProviderFacts(id, name, status.name(), serviceFrom, serviceTo);
    }
}

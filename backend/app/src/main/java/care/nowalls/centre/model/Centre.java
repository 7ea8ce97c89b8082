package care.nowalls.centre.model;

import care.nowalls.centre.CentreView;
import care.nowalls.centre.NewCentre;
import care.nowalls.shared.Datum;
import care.nowalls.shared.GeoPoint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A day-care centre (日间照料中心). */
@Entity
@Table(schema = "centre", name = "centre")
public class Centre {

    @Id
    private UUID id;

    @Column(columnDefinition = "text")
    private String name;

    @Column(name = "street_id")
    private UUID streetId;

    private int places;

    private double lat;

    private double lon;

    protected Centre() {}

    public static Centre create(UUID id, NewCentre given) {
        GeoPoint point = GeoPoint.of(given.lat(), given.lon(), given.datum() == null ? Datum.WGS84 : given.datum());
        Centre centre = new Centre();
        centre.id = id;
        centre.name = given.name();
        centre.streetId = given.streetId();
        centre.places = given.places();
        centre.lat = point.lat();
        centre.lon = point.lon();
        return centre;
    }

    public CentreView view() {
        return new CentreView(id, name, streetId, places, lat, lon);
    }
}

package se.backabarnet.rollout;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** Where a rollout takes place: a kommun with its region and police area. Its slug names the area's groups. */
@Entity
class Area {

    @Id
    private UUID id;

    @Column(nullable = false, updatable = false)
    private String slug;

    private String name;
    private String municipality;
    private String region;
    private String policeArea;

    protected Area() {}

    Area(String slug, RolloutRequest request) {
        this.id = UUID.randomUUID();
        this.slug = slug;
        this.name = request.areaName();
        update(request);
    }

    void update(RolloutRequest request) {
        this.municipality = request.municipality();
        this.region = request.region();
        this.policeArea = request.policeArea();
    }

    String slug() {
        return slug;
    }

    String name() {
        return name;
    }
}

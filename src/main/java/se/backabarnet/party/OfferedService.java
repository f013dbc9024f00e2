package se.backabarnet.party;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A service that a party brings along, with the units that belong to it. */
@Entity
@Table(name = "party_service")
class OfferedService {

    @Id
    private UUID id;

    private UUID partyId;
    private String required;
    private String name;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> units;

    protected OfferedService() {}

    OfferedService(UUID partyId, ServiceDetails details) {
        this.id = UUID.randomUUID();
        this.partyId = partyId;
        change(details);
    }

    final void change(ServiceDetails details) {
        required = details.required();
        name = details.name();
        units = details.units();
    }

    PartyView.ServiceView view() {
        return new PartyView.ServiceView(id, required, name, units);
    }

    UUID id() {
        return id;
    }

    UUID partyId() {
        return partyId;
    }

    String name() {
        return name;
    }
}

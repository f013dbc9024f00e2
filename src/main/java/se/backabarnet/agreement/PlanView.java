package se.backabarnet.agreement;

import java.util.UUID;

/** The plan of a party that counts now. */
record PlanView(UUID partyId, UUID fileId, String name, String sha256) {}

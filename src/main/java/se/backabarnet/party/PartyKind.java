package se.backabarnet.party;

/** What a party is; the order is that of the handbook's lists. */
public enum PartyKind {
    MUNICIPALITY,
    REGION,
    POLICE,
    PRIVATE_PROVIDER
}

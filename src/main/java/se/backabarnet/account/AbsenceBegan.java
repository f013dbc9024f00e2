package se.backabarnet.account;

/**
 * Somebody is away from now on, and a deputy stands in for her; what a deputy may not do waits.
 *
 * @param userId who is absent
 */
public record AbsenceBegan(String userId, String area) {}

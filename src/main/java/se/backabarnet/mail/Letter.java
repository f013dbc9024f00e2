package se.backabarnet.mail;

import java.util.List;

/**
 * A mail to one person.
 *
 * @param name whom it greets; null when that is not known
 * @param key of its words in {@code messages}: {@code letter.<key>.subject}, {@code .lead}, {@code .link} (what the link
 *     is called) and {@code .after}
 * @param words what is put into them; numbers and dates as text
 * @param link the absolute address that it leads to
 */
public record Letter(String address, String name, String key, List<?> words, String link) {}

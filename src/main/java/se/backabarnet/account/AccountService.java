package se.backabarnet.account;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.backabarnet.RefusedException;

/** Who there is: brings people in and tells their names. */
@Service
@Transactional
public class AccountService {

    private static final int LONGEST_NAME = 200;
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int ID_LENGTH = 16;

    /** What stands for a person who has left, where her name does not stay. */
    public static final String REMOVED = "Borttagen person";

    private final Directory directory;
    private final AccountLinks links;
    private final LinkLetters letters;
    private final KeptNames keptNames;
    private final SecureRandom random = new SecureRandom();

    AccountService(Directory directory, AccountLinks links, LinkLetters letters, KeptNames keptNames) {
        this.directory = directory;
        this.links = links;
        this.letters = letters;
        this.keptNames = keptNames;
    }

    /**
     * The user id of the person with this address, whatever the case of its letters. One who is not known is added and gets
     * a link by mail to choose a password; so does one who was invited before and has let her link expire.
     *
     * @param invitedBy the user id of the one who adds her, null when the application does
     * @throws RefusedException when the name is missing or too long, or the address none
     */
    public String personFor(String name, String email, String invitedBy) {
        String address = EmailAddress.checked(email);
        Directory.Entry person = directory.findByEmail(address).orElseGet(() -> added(checkedName(name), address));
        if (!person.hasPassword() && !links.isOneOpen(person.id())) {
            letters.post(person.id(), LinkPurpose.INVITATION, invitedBy);
        }
        return person.id();
    }

    /**
     * The names to show in records, by user id; also of people who have left but acted in them. Others are told of as people
     * who were removed, and null for nobody is passed over.
     */
    @Transactional(readOnly = true)
    public Map<String, String> names(Collection<String> userIds) {
        return names(userIds, keptNames::of);
    }

    /** The same where nothing is recorded that somebody did: who has left is told of as a person who was removed. */
    @Transactional(readOnly = true)
    public Map<String, String> namesOfPresent(Collection<String> userIds) {
        return names(userIds, left -> Map.of());
    }

    private Map<String, String> names(
            Collection<String> userIds, Function<Collection<String>, Map<String, String>> ofLeft) {
        Set<String> asked = new HashSet<>(userIds);
        asked.removeIf(Objects::isNull);
        if (asked.isEmpty()) {
            return Map.of();
        }
        Map<String, String> names = new HashMap<>(directory.names(asked));
        asked.removeAll(names.keySet());
        if (!asked.isEmpty()) {
            names.putAll(ofLeft.apply(asked));
            asked.forEach(unknown -> names.putIfAbsent(unknown, REMOVED));
        }
        return names;
    }

    /** One name to show, with that of the absent person for whom she stood in, if she did. */
    @Transactional(readOnly = true)
    public String nameOf(String userId, String onBehalfOf) {
        return nameOf(names(Arrays.asList(userId, onBehalfOf)), userId, onBehalfOf);
    }

    /** The same out of names that were asked for before; null for nobody. */
    public static String nameOf(Map<String, String> names, String userId, String onBehalfOf) {
        if (userId == null) {
            return null;
        }
        String name = names.getOrDefault(userId, userId);
        return onBehalfOf == null ? name : name + " (ersättare för " + names.getOrDefault(onBehalfOf, onBehalfOf) + ")";
    }

    @Transactional(readOnly = true)
    public Optional<Directory.Entry> find(String userId) {
        return directory.find(userId);
    }

    /** Somebody else may have added her in the same moment: then she is there, and was invited by that. */
    private Directory.Entry added(String name, String address) {
        directory.add(newId(), name, address);
        return directory.findByEmail(address).orElseThrow();
    }

    private static String checkedName(String name) {
        String stripped = name == null ? "" : name.strip().replaceAll("\\s+", " ");
        if (stripped.isEmpty() || stripped.length() > LONGEST_NAME) {
            throw new RefusedException("Skriv personens namn, med högst " + LONGEST_NAME + " tecken.");
        }
        return stripped;
    }

    /** Tells nothing about the person: user ids stand in records, logs and links. */
    private String newId() {
        return random.ints(ID_LENGTH, 0, ALPHABET.length())
                .mapToObj(i -> ALPHABET.substring(i, i + 1))
                .reduce("p-", String::concat);
    }
}

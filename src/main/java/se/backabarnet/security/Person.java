package se.backabarnet.security;

import java.io.Serializable;
import java.security.Principal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.util.StringUtils;

/**
 * Who is logged in, as she was when this request began. A page gets her as {@code @AuthenticationPrincipal Person};
 * {@code groups} holds local groups such as {@code ystad.chair} and national ones such as {@code board}.
 *
 * @param passwordStamp changes with her password, and tells nothing about it
 */
public record Person(String id, String firstName, String lastName, Set<String> groups, String passwordStamp)
        implements Principal, Serializable {

    private static final String GROUP = "GROUP_";

    public Person {
        groups = Set.copyOf(groups);
    }

    /** Whether she has another password now than when the other was read. */
    boolean hasOtherPasswordThan(Person other) {
        return !Objects.equals(passwordStamp, other.passwordStamp);
    }

    /** What she is called on a page: her name, or her user name when none is recorded. */
    public String displayName() {
        String name = (orEmpty(firstName) + " " + orEmpty(lastName)).trim();
        return StringUtils.hasText(name) ? name : id;
    }

    public boolean isIn(String group) {
        return groups.contains(group);
    }

    /** One authority per group, {@code GROUP_<id>}. */
    public List<GrantedAuthority> authorities() {
        return AuthorityUtils.createAuthorityList(
                new TreeSet<>(groups).stream().map(Person::authorityOf).toList());
    }

    @Override
    public String getName() {
        return id;
    }

    /** Names of people do not belong in logs, and a principal's text ends up there easily. */
    @Override
    public String toString() {
        return "Person[" + id + "]";
    }

    static String authorityOf(String group) {
        return GROUP + group;
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}

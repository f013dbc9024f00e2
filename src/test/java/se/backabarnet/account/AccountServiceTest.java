package se.backabarnet.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.backabarnet.ApplicationTest;
import se.backabarnet.RefusedException;
import se.backabarnet.SqlCounter;
import se.backabarnet.TestLetters;

/** Bringing people in, and what they are called. */
@ApplicationTest
class AccountServiceTest {

    @Autowired
    private AccountService accounts;

    @Autowired
    private IdentityService identity;

    @Autowired
    private TestLetters letters;

    @Autowired
    private SqlCounter sql;

    private final String address = UUID.randomUUID() + "@test.example";

    @Test
    void anUnknownPersonIsAddedUnderAnIdThatTellsNothingAndGetsALink() {
        String id = accounts.personFor("  Anna  Maria Berg ", " " + address.toUpperCase() + " ", "processteam");
        letters.send();

        assertThat(id).matches("p-[a-z2-9]{16}");
        var person = identity.createUserQuery().userId(id).singleResult();
        assertThat(person.getFirstName()).isEqualTo("Anna Maria");
        assertThat(person.getLastName()).isEqualTo("Berg");
        assertThat(person.getEmail()).isEqualTo(address);
        assertThat(letters.to(address)).singleElement().asString().contains("Hej Anna Maria Berg!", "lagt till dig");
    }

    @Test
    void aKnownPersonIsFoundWhateverTheCaseOfHerAddressAndGetsNoFurtherLink() {
        String id = accounts.personFor("Anna Berg", address, null);

        assertThat(accounts.personFor("A. Berg", address.toUpperCase(), null)).isEqualTo(id);

        letters.send();
        assertThat(letters.to(address)).hasSize(1);
        assertThat(accounts.names(List.of(id))).containsEntry(id, "Anna Berg");
    }

    @Test
    void twoWhoAddTheSamePersonAtOnceAddHerOnce() {
        Set<String> ids = new ConcurrentSkipListSet<>();

        Stream.generate(() -> address)
                .limit(8)
                .parallel()
                .forEach(same -> ids.add(accounts.personFor("Bo", same, null)));

        assertThat(ids).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "anna", "anna@", "@exempel.se", "anna@exempel", "an na@exempel.se", "a@b.se,c@d.se"})
    void whatIsNoAddressIsRefusedWithWords(String none) {
        assertThatThrownBy(() -> accounts.personFor("Anna", none, null))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("namn@exempel.se");
    }

    @Test
    void aPersonWithoutANameIsRefused() {
        assertThatThrownBy(() -> accounts.personFor(" ", address, null)).isInstanceOf(RefusedException.class);
    }

    @Test
    void namesCostNoMoreForMorePeopleAndNobodyIsMissing() {
        String anna = accounts.personFor("Anna Berg", address, null);
        String bo = accounts.personFor("Bo Ek", "b" + address, null);

        long one = sql.during(() -> accounts.names(List.of(anna)));
        long two = sql.during(() -> accounts.names(List.of(anna, bo)));

        assertThat(two).isEqualTo(one).isEqualTo(1);
        assertThat(accounts.names(List.of(bo, "nobody-known")))
                .containsEntry(bo, "Bo Ek")
                .containsEntry("nobody-known", "Borttagen person");
        assertThat(accounts.names(Collections.singleton(null))).isEmpty();
    }
}

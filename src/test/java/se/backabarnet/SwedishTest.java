package se.backabarnet;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SwedishTest {

    private static final List<String> IN_ORDER = List.of(
            "Ale",
            "Alingsås",
            "Bo Öst",
            "Bodil Ask",
            "Habo",
            "Håbo",
            "Malmö",
            "Malå",
            "Upplands Väsby",
            "Upplands-Bro",
            "Upplandsby",
            "Uppsala",
            "Uppvidinge",
            "Vadstena",
            "vaggeryd",
            "Vansbro",
            "Vetlanda",
            "Vårgårda",
            "Västerås",
            "Växjö",
            "Wallby",
            "Ystad",
            "Åmål",
            "Åre",
            "Älmhult",
            "Älvdalen",
            "Öckerö",
            "Övertorneå");

    @Test
    void listsAreInTheOrderOfTheAlphabet() {
        List<String> names = shuffled();
        names.sort(Swedish.ORDER);

        assertThat(names).isEqualTo(IN_ORDER);
    }

    @Test
    void theDatabaseHasTheSameOrder() throws SQLException {
        try (Connection connection = DriverManager.getConnection(TestDatabase.createDatabase(), "postgres", "");
                PreparedStatement statement = connection.prepareStatement(
                        "select name from unnest(?) as name order by name collate \"sv-SE-x-icu\"")) {
            statement.setArray(1, connection.createArrayOf("text", shuffled().toArray()));
            List<String> names = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }

            assertThat(names).isEqualTo(IN_ORDER);
        }
    }

    private static List<String> shuffled() {
        List<String> names = new ArrayList<>(IN_ORDER);
        Collections.shuffle(names, new Random(1));
        return names;
    }
}

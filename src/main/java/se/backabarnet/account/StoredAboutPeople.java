package se.backabarnet.account;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a feature holds about a person when one query tells it. */
public abstract class StoredAboutPeople implements PersonalData {

    private final JdbcClient jdbc;
    private final String section;
    private final String query;
    private final boolean record;

    /**
     * @param section what the part is called in the copy
     * @param query everything about the person whose user id is {@code :id}, each column under its Swedish name
     * @param record whether it is a record of decisions, which keeps her name when she leaves
     */
    protected StoredAboutPeople(JdbcClient jdbc, String section, String query, boolean record) {
        this.jdbc = jdbc;
        this.section = section;
        this.query = query;
        this.record = record;
    }

    @Override
    public String section() {
        return section;
    }

    @Override
    public List<Map<String, Object>> about(String userId) {
        return jdbc.sql(query).param("id", userId).query().listOfRows();
    }

    @Override
    public int count(String userId) {
        return jdbc.sql("select count(*) from (" + query + ") as held")
                .param("id", userId)
                .query(Integer.class)
                .single();
    }

    @Override
    public boolean isOnRecord(String userId) {
        return record
                && jdbc.sql("select exists (" + query + ")")
                        .param("id", userId)
                        .query(Boolean.class)
                        .single();
    }
}

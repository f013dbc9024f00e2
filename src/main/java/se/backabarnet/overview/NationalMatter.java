package se.backabarnet.overview;

/** Port: something besides the rollouts that waits for the national process team. */
public interface NationalMatter {

    /** Names its words: {@code home.matter.<name>}. */
    String name();

    int waiting();

    /** The page on which it is dealt with. */
    String address();
}

package se.backabarnet.engine.form;

import java.time.LocalDate;

/** What an answer is read in. */
interface Surroundings {

    /** What an expression sees under a name: an answer, or what comes with the task; null for nothing. */
    Object value(String name);

    /** What comes with the task under a name, whatever is answered. */
    Object given(String name);

    LocalDate today();
}

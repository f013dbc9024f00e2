package se.backabarnet.engine.form;

/** What a person meets in a form. */
public sealed interface Component permits Field, Group, Shown {

    Basics basics();

    default String id() {
        return basics().id();
    }
}

package se.backabarnet.engine.form;

/** How much a form may hold: several times what the largest shipped one does, and what the record has room for. */
final class FormBounds {

    /** Characters of a form's id, as many as the record keeps. */
    static final int ID = 100;

    /** Characters of a key, or of a path between two dots. */
    static final int KEY = 64;

    static final int COMPONENTS = 200;

    /** Groups within each other. */
    static final int DEPTH = 5;

    /** Values to choose from. */
    static final int OPTIONS = 200;

    /** Characters of a text that a form shows, and of one that is answered. */
    static final int TEXT = 4000;

    static final int EXPRESSION = 1000;

    /** Brackets within each other in an expression; the parser calls itself for every one. */
    static final int NESTING = 10;

    /** Characters of an image that lies in the form. */
    static final int IMAGE = 200_000;

    /** Digits of a number; a browser keeps no more. */
    static final int DIGITS = 15;

    private FormBounds() {}
}

package se.backabarnet.engine.deployment;

import java.util.LinkedHashSet;
import java.util.Set;
import org.w3c.dom.Element;

/** What is wrong with models; the same twice counts once. */
class Findings {

    private final Set<Finding> all = new LinkedHashSet<>();
    private ModelFile file;

    /** The file that the findings are about from now on. */
    void inFile(ModelFile file) {
        this.file = file;
    }

    /** About the element, or the nearest one around it that has an id. */
    void add(Element element, String what, String allowed) {
        Element named = Xml.identified(element);
        add(named.getAttribute("id"), named.getAttribute("name"), what, allowed);
    }

    /** About the file as a whole. */
    void add(String what, String allowed) {
        add(null, null, what, allowed);
    }

    void add(String element, String what, String allowed) {
        add(element, null, what, allowed);
    }

    void add(String element, String name, String what, String allowed) {
        all.add(new Finding(file.name(), file.incoming(), element, name, what, allowed));
    }

    /** When a text does not fit where it is kept. */
    void addIfLonger(int length, Element element, String what, String text) {
        if (text.length() > length) {
            add(element, what + " är " + text.length() + " tecken", "Det får vara högst " + length + " tecken.");
        }
    }

    Set<Finding> all() {
        return all;
    }
}

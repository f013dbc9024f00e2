package se.backabarnet.engine.deployment;

import java.util.HashSet;
import java.util.Set;
import org.w3c.dom.Element;

/**
 * What a file of decisions may hold. The engine reads decisions, their tables and expressions in FEEL, by DMN's namespaces;
 * what other tools note beside them it does not see, and that may stand there. Parts of DMN that would change what a decision
 * says, and that the engine leaves out without a word, are refused.
 */
class DmnRules implements Rules {

    static final String CAMUNDA = "http://camunda.org/schema/1.0/dmn";

    private static final Set<String> NOT_RUN = BpmnVocabulary.words(
            "import importedValues businessKnowledgeModel knowledgeRequirement decisionService invocation context"
                    + " relation list functionDefinition conditional for every some filter defaultOutputEntry");
    private static final Set<String> FEEL = Set.of(
            "feel",
            "http://www.omg.org/spec/feel/20140401",
            "http://www.omg.org/spec/dmn/20180521/feel/",
            "https://www.omg.org/spec/dmn/20191111/feel/",
            "https://www.omg.org/spec/dmn/20211108/feel/",
            "https://www.omg.org/spec/dmn/20230324/feel/");

    @Override
    public void check(ModelSet models, Findings findings) {
        models.files(ModelFile.Kind.DECISION).forEach(file -> {
            findings.inFile(file);
            Element root = file.xml().getDocumentElement();
            language(root, findings);
            Set<String> ids = new HashSet<>();
            Xml.within(root)
                    .filter(element -> Xml.namespace(element).equals(Xml.namespace(root)))
                    .forEach(element -> element(element, ids, findings));
        });
    }

    private static void element(Element element, Set<String> ids, Findings findings) {
        if (NOT_RUN.contains(element.getLocalName())) {
            findings.add(
                    element,
                    "<" + element.getNodeName() + "> räknas inte med när beslutet fattas",
                    "Skriv det i stället i en beslutstabell eller ett FEEL-uttryck.");
        }
        if (element.hasAttribute("id") && !ids.add(element.getAttribute("id"))) {
            findings.add(element, "id finns mer än en gång i filen", "Ge varje element ett eget id.");
        }
        language(element, findings);
    }

    private static void language(Element element, Findings findings) {
        String language = element.getAttribute("expressionLanguage");
        if (!language.isEmpty() && !FEEL.contains(language.toLowerCase())) {
            findings.add(element, "språket " + language + " är inte tillåtet", "Tillåtet är FEEL.");
        }
    }
}

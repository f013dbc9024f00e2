package se.backabarnet.engine.form;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.collection.Iterable;
import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.feel.syntaxtree.Ref;

/** Walks what the FEEL engine made of an expression. */
final class SyntaxTree {

    private static final String PACKAGE = "org.camunda.feel.syntaxtree";

    private SyntaxTree() {}

    /** Every part of the tree, the root first. */
    static Stream<Object> parts(Object node) {
        Stream<Object> within = children(node).flatMap(SyntaxTree::parts);
        return node.getClass().getPackageName().equals(PACKAGE) ? Stream.concat(Stream.of(node), within) : within;
    }

    private static Stream<Object> children(Object node) {
        if (node instanceof Iterable<?> collection) {
            return elements(collection);
        }
        return node instanceof Product product
                ? elements(product.productIterator().toList())
                : Stream.empty();
    }

    private static Stream<Object> elements(Iterable<?> collection) {
        return StreamSupport.stream(CollectionConverters.asJava(collection).spliterator(), false)
                .map(element -> element);
    }

    static String kind(Object node) {
        return node.getClass().getSimpleName().replace("$", "");
    }

    static List<List<String>> names(Object root) {
        return parts(root)
                .filter(Ref.class::isInstance)
                .map(Ref.class::cast)
                .map(SyntaxTree::name)
                .toList();
    }

    static List<String> name(Ref reference) {
        return List.copyOf(CollectionConverters.asJava(reference.names()));
    }
}

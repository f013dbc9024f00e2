package se.backabarnet.engine.decision;

import camundajar.impl.scala.util.Either;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelEngineFactory;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.function.CustomFunctionTransformer;
import org.camunda.feel.FeelEngine.Failure;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.valuemapper.ValueMapper.CompositeValueMapper;

/**
 * Camunda's own FEEL engine, which reads the text of every cell anew whenever a table is evaluated, and spends most of its
 * time on that; this one remembers what it read.
 */
final class FeelReadOnce extends ScalaFeelEngine {

    /** More than all tables of many versions hold. */
    private static final int REMEMBERED = 20_000;

    private FeelReadOnce() {
        super(List.of());
    }

    static FeelEngineFactory factory() {
        FeelEngine engine = new FeelReadOnce();
        return () -> engine;
    }

    @Override
    protected org.camunda.feel.FeelEngine buildFeelEngine(
            CustomFunctionTransformer functions, CompositeValueMapper values) {
        org.camunda.feel.FeelEngine plain = super.buildFeelEngine(functions, values);
        Read expressions = new Read();
        Read tests = new Read();
        return new org.camunda.feel.FeelEngine(
                plain.functionProvider(), plain.valueMapper(), plain.configuration(), plain.clock()) {

            @Override
            public Either<Failure, ParsedExpression> parseExpression(String text) {
                return expressions.of(text, super::parseExpression);
            }

            @Override
            public Either<Failure, ParsedExpression> parseUnaryTests(String text) {
                return tests.of(text, super::parseUnaryTests);
            }
        };
    }

    private static final class Read {

        private final Map<String, Either<Failure, ParsedExpression>> read = new ConcurrentHashMap<>();

        Either<Failure, ParsedExpression> of(String text, Function<String, Either<Failure, ParsedExpression>> parser) {
            if (read.size() > REMEMBERED) {
                read.clear();
            }
            return read.computeIfAbsent(text, parser);
        }
    }
}

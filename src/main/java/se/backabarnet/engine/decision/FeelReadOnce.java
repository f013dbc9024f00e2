package se.backabarnet.engine.decision;

import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
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
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.SuccessfulEvaluationResult;
import org.camunda.feel.context.Context;
import org.camunda.feel.context.FunctionProvider;
import org.camunda.feel.context.FunctionProvider.CompositeFunctionProvider;
import org.camunda.feel.impl.interpreter.BuiltinFunctions;
import org.camunda.feel.impl.interpreter.EvalContext;
import org.camunda.feel.impl.interpreter.FeelInterpreter;
import org.camunda.feel.impl.parser.ExpressionValidator;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValError;
import org.camunda.feel.syntaxtree.ValFatalError;
import org.camunda.feel.valuemapper.ValueMapper.CompositeValueMapper;

/**
 * Camunda's own FEEL engine, which reads the text of every cell anew whenever a table is evaluated, and makes a list of all
 * its functions for each cell; it spends nearly all of its time on that. This one remembers what it read, and makes the list
 * once.
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
        return new Quick(super.buildFeelEngine(functions, values));
    }

    private static final class Quick extends org.camunda.feel.FeelEngine {

        private final Read expressions = new Read();
        private final Read tests = new Read();
        private final FunctionProvider functions;
        private final ExpressionValidator validator;
        private final FeelInterpreter interpreter;

        Quick(org.camunda.feel.FeelEngine plain) {
            super(plain.functionProvider(), plain.valueMapper(), plain.configuration(), plain.clock());
            functions = new CompositeFunctionProvider(CollectionConverters.asScala(
                            List.of(new BuiltinFunctions(clock(), valueMapper()), functionProvider()))
                    .toList());
            validator = new ExpressionValidator(configuration().externalFunctionsEnabled());
            interpreter = new FeelInterpreter(valueMapper());
        }

        @Override
        public Either<Failure, ParsedExpression> parseExpression(String text) {
            return expressions.of(text, super::parseExpression);
        }

        @Override
        public Either<Failure, ParsedExpression> parseUnaryTests(String text) {
            return tests.of(text, super::parseUnaryTests);
        }

        /** What does not succeed without a remark is left to the engine, which knows what to say of it. */
        @Override
        public EvaluationResult evaluate(ParsedExpression expression, Context variables) {
            EvaluationResult result =
                    validator.validateExpression(expression.expression()).isEmpty()
                            ? succeeded(expression.expression(), variables)
                            : null;
            return result == null ? super.evaluate(expression, variables) : result;
        }

        private EvaluationResult succeeded(Exp expression, Context variables) {
            EvalContext context = EvalContext.create(valueMapper(), functions).merge(variables);
            try {
                Val value = interpreter.eval(expression, context);
                var remarks = context.failureCollector().failures();
                return remarks.isEmpty() && !(value instanceof ValError) && !(value instanceof ValFatalError)
                        ? new SuccessfulEvaluationResult(valueMapper().unpackVal(value), remarks)
                        : null;
            } catch (RuntimeException failed) {
                return null;
            }
        }
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

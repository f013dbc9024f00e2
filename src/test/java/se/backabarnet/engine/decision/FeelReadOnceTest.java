package se.backabarnet.engine.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeelReadOnceTest {

    private static final VariableContext FACTS = Variables.fromMap(
                    Map.of("status", "DONE", "count", 3, "roles", List.of("chair", "staff"), "day", "2026-11-27"))
            .asVariableContext();

    private final FeelEngine plain = new ScalaFeelEngine(List.of());
    private final FeelEngine quick = FeelReadOnce.factory().createInstance();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status",
                "status = \"DONE\" and count > 2",
                "if list contains(roles, \"chair\") then upper case(status) else null",
                "count / 0",
                "nothing",
                "nothing + 1",
                "number(status)",
                "missing(1)",
                "assert(nothing, nothing != null)",
                "function(x) external {java: {class: \"java.lang.Math\", method signature: \"abs(double)\"}}",
                "date(day) + duration(\"P1D\")",
                "todya()",
                "substring(status, 2)",
                "count >",
            })
    void saysWhatTheEngineSays(String expression) {
        assertThat(said(quick, expression)).isEqualTo(said(plain, expression));
        assertThat(said(quick, expression)).as("the second time").isEqualTo(said(plain, expression));
    }

    @Test
    void aCellIsNotReadAnew() {
        long anew = allocated(plain);
        long remembered = allocated(quick);

        assertThat(remembered * 5).as("bytes against %d", anew).isLessThan(anew);
    }

    private static Object said(FeelEngine feel, String expression) {
        Object[] value = new Object[1];
        Throwable failure = catchThrowable(() -> value[0] = feel.evaluateSimpleExpression(expression, FACTS));
        return failure == null ? String.valueOf(value[0]) : failure.getClass() + failure.getMessage();
    }

    private static long allocated(FeelEngine feel) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        feel.evaluateSimpleExpression("status", FACTS);
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < 20; i++) {
            feel.evaluateSimpleExpression("status", FACTS);
        }
        return threads.getCurrentThreadAllocatedBytes() - before;
    }
}

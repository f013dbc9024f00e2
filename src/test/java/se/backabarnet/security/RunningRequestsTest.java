package se.backabarnet.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.backabarnet.WebClient;

/** How much of the application one person can take for herself. */
class RunningRequestsTest extends WebTest {

    private static final RequestMappingInfo SLOW =
            RequestMappingInfo.paths("/test/slow").methods(RequestMethod.GET).build();

    private final CountDownLatch answered = new CountDownLatch(1);
    private CountDownLatch begun;

    @Autowired
    private RequestProperties limits;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") private RequestMappingHandlerMapping pages;

    @BeforeEach
    void addPage() throws NoSuchMethodException {
        begun = new CountDownLatch(limits.perPerson());
        pages.registerMapping(SLOW, this, getClass().getDeclaredMethod("slow"));
    }

    @AfterEach
    void removePage() {
        answered.countDown();
        pages.unregisterMapping(SLOW);
    }

    @ResponseBody
    String slow() throws InterruptedException {
        begun.countDown();
        answered.await();
        return "done";
    }

    @Test
    void oneMoreThanAPersonMayHaveIsToComeAgainAndNobodyElseNoticesIt() throws Exception {
        WebClient hers = loggedIn(CHAIR);
        WebClient others = loggedIn(TEAM);
        ExecutorService browser = Executors.newCachedThreadPool();
        try {
            Callable<HttpResponse<String>> request = () -> hers.page("/test/slow");
            List<Future<HttpResponse<String>>> running = Stream.generate(() -> browser.submit(request))
                    .limit(limits.perPerson())
                    .toList();
            begun.await();

            HttpResponse<String> refused = hers.page("/");
            HttpResponse<String> program = basic(CHAIR).get("/engine-rest/task");
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
            assertThat(refused.body()).contains("<title>För mycket på en gång – Backa barnet</title>");
            assertThat(program.statusCode()).isEqualTo(429);
            assertThat(program.body()).contains("\"message\":\"För många anrop pågår samtidigt.");
            assertThat(hers.get("/css/backabarnet.css").statusCode()).isEqualTo(200);
            assertThat(others.page("/").statusCode()).isEqualTo(200);

            answered.countDown();
            for (Future<HttpResponse<String>> each : running) {
                assertThat(each.get().body()).isEqualTo("done");
            }
            assertThat(hers.page("/").statusCode()).isEqualTo(200);
        } finally {
            browser.shutdownNow();
        }
    }
}

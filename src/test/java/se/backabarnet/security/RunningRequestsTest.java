package se.backabarnet.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.concurrent.CompletionService;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
        int most = limits.perPerson() + limits.waitingPerPerson();
        ExecutorService threads = Executors.newCachedThreadPool();
        CompletionService<HttpResponse<String>> browser = new ExecutorCompletionService<>(threads);
        try {
            Stream.generate(() -> hers).limit(most + 1).forEach(one -> browser.submit(() -> one.page("/test/slow")));
            HttpResponse<String> refused = browser.take().get();
            begun.await();

            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
            assertThat(refused.body()).contains("<title>För mycket på en gång – Backa barnet</title>");
            HttpResponse<String> program = basic(CHAIR).get("/engine-rest/task");
            assertThat(program.statusCode()).isEqualTo(429);
            assertThat(program.body()).contains("\"message\":\"För många anrop pågår samtidigt.");
            assertThat(hers.get("/css/backabarnet.css").statusCode()).isEqualTo(200);
            assertThat(others.page("/").statusCode()).isEqualTo(200);

            answered.countDown();
            for (int i = 0; i < most; i++) {
                assertThat(browser.take().get().body()).isEqualTo("done");
            }
        } finally {
            threads.shutdownNow();
        }
    }
}

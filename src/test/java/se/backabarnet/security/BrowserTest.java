package se.backabarnet.security;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WebTest
class BrowserTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TaskService tasks;

    @Test
    void explore() throws Exception {
        String task = tasks.createTaskQuery().singleResult().getId();
        try (Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new LaunchOptions()
                                .setExecutablePath(Paths.get("/usr/bin/chromium"))
                                .setArgs(List.of("--no-sandbox")))) {
            for (String who : new String[] {SomePeople.CHAIR, SomePeople.TEAM}) {
                BrowserContext context = browser.newContext();
                Page page = context.newPage();
                page.onResponse(response -> {
                    String url = response.url().replace("http://localhost:" + port, "");
                    if (!url.matches(".*\\.(js|css|woff|woff2|svg|ico|ttf|json)(\\?.*)?$")) {
                        System.out.println(
                                "CALL " + who + " " + response.request().method() + " " + url.replaceAll("\\?.*", "?")
                                        + " " + response.status());
                    } else if (response.status() >= 400) {
                        System.out.println("ASSET " + url + " " + response.status());
                    }
                });
                page.onConsoleMessage(m -> {
                    if (m.type().equals("error")) System.out.println("CONSOLE " + who + " " + m.text());
                });
                String link = "http://localhost:" + port + "/camunda/app/tasklist/default/#/?task=" + task;
                page.navigate(link);
                System.out.println("STEP login page " + page.url());
                page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("/tmp/shot-login.png")));
                page.fill("#username", who);
                page.fill("#password", "fel");
                page.click("button[type=submit]");
                System.out.println("STEP after wrong " + page.url() + " name=" + page.inputValue("#username"));
                page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("/tmp/shot-wrong.png")));
                page.fill("#password", SomePeople.PASSWORD);
                page.click("button[type=submit]");
                page.waitForTimeout(12000);
                System.out.println(
                        "STEP tasklist " + page.url() + " angular=" + page.evaluate("typeof window.angular"));
                page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("/tmp/shot-" + who + "-1.png")));
                click(page, "text=Claim");
                click(page, "text=History");
                click(page, "text=Diagram");
                click(page, "text=Description");
                click(page, "[cam-tasks] .task >> nth=0");
                click(page, "text=Form");
                click(page, "text=Load Variables");
                page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("/tmp/shot-" + who + "-2.png")));
                click(page, "text=Unclaim");
                click(page, "text=Set follow-up date");
                click(page, "text=Add groups");
                page.keyboard().press("Escape");
                click(page, "text=Close");
                click(page, "text=Add Comment");
                page.keyboard().press("Escape");
                click(page, "text=Cancel");
                click(page, "text=Start process");
                page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("/tmp/shot-" + who + "-3.png")));
                click(page, "text=TestProcess");
                click(page, "text=Cancel");
                click(page, "text=Close");
                page.navigate("http://localhost:" + port + "/camunda/app/welcome/default/");
                page.waitForTimeout(5000);
                System.out.println("STEP welcome " + page.url());
                page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("/tmp/shot-" + who + "-4.png")));
                page.navigate(link);
                page.waitForTimeout(6000);
                page.evaluate(
                        "document.querySelector('.logout a, a[ng-click*=logout], .account .dropdown-toggle')?.click()");
                page.waitForTimeout(500);
                page.evaluate("document.querySelector('.logout a, a[ng-click*=logout]')?.click()");
                page.waitForTimeout(4000);
                System.out.println("STEP logout " + page.url());
                page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("/tmp/shot-" + who + "-5.png")));
                page.navigate(link);
                page.waitForTimeout(1500);
                System.out.println("STEP after logout " + page.url());
                context.close();
            }
        }
    }

    private static void click(Page page, String what) {
        try {
            page.click(what, new Page.ClickOptions().setTimeout(2500));
            page.waitForTimeout(1500);
            System.out.println("STEP clicked " + what + " " + page.url());
        } catch (RuntimeException e) {
            System.out.println("STEP nothing: " + what);
        }
    }
}

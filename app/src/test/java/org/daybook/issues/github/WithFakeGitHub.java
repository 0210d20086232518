package org.daybook.issues.github;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/// Lets a test of a database ask and write to a [FakeGitHub]: one for all such tests of a process, so that they share
/// their contexts. Inject it, and [FakeGitHub#reset] it before each test.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ContextConfiguration(initializers = WithFakeGitHub.Address.class)
public @interface WithFakeGitHub {

    /// With what this site reads.
    String READ_TOKEN = "token that may read";

    /// With what the bot writes.
    String BOT_TOKEN = "token of the bot";

    /// With what GitHub signs its deliveries.
    String WEBHOOK_SECRET = "what only GitHub and this site know";

    /// Points the program to it.
    final class Address implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        private static final FakeGitHub GITHUB = new FakeGitHub();

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(
                    "daybook.github.api-url=" + GITHUB.address(),
                    "daybook.github.token=" + READ_TOKEN,
                    "daybook.github.bot-token=" + BOT_TOKEN,
                    "daybook.github.webhook-secret=" + WEBHOOK_SECRET,
                    "daybook.github.between-writes=1ms",
                    "daybook.base-url=https://lab.example.org").applyTo(context);
            context.getBeanFactory().registerSingleton("fakeGitHub", GITHUB);
        }
    }

    /// Points the program to the same, without tokens and secret.
    final class WithoutTokens implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            new Address().initialize(context);
            TestPropertyValues.of("daybook.github.token=", "daybook.github.bot-token=",
                    "daybook.github.webhook-secret=").applyTo(context);
        }
    }
}

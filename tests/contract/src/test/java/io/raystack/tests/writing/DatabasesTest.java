package io.raystack.tests.writing;

import static io.raystack.db.Atomic.atomic;
import static io.raystack.db.Atomic.on;
import static io.raystack.db.Atomic.onCommit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.raystack.db.Database;
import io.raystack.db.DatabaseOptions;
import io.raystack.db.Router;
import io.raystack.db.errors.ConfigurationError;
import io.raystack.tests.contract.servers.OnEveryDatabase;
import io.raystack.tests.contract.servers.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class DatabasesTest {
    private final TestDatabase kind;
    private final List<Database> opened = new ArrayList<>();

    DatabasesTest(TestDatabase kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() {
        for (String alias : List.of("left", "right")) {
            Database database = Database.open(
                    kind.fresh().url(), DatabaseOptions.named(alias).poolSize(2).waitAtMost(Duration.ofSeconds(5)));
            database.create(Memo.class);
            opened.add(database);
        }
    }

    @AfterEach
    void close() {
        Database.route(null);
        opened.forEach(Database::close);
    }

    @Test
    void an_object_saves_where_it_came_from() {
        Memo left = Memo.objects.using("left").create(m -> m.slug = "a");
        Memo.objects.using("right").create(m -> m.slug = "b");
        left.views = 3;
        left.save();
        assertThat(Memo.objects.using("left").get(left.id).views).isEqualTo(3);
        assertThat(Memo.objects.using("right").filter("slug", "a").exists()).isFalse();
        Memo read = Memo.objects.using("right").get("slug", "b");
        read.delete();
        assertThat(Memo.objects.using("right").count()).isZero();
        assertThat(Memo.objects.using("left").count()).isEqualTo(1);
    }

    @Test
    void a_router_says_where() {
        Database.route(new Router() {
            @Override
            public @Nullable String read(Class<?> model) {
                return model == Memo.class ? "right" : null;
            }

            @Override
            public String write(Class<?> model) {
                return "left";
            }
        });
        Memo memo = Memo.of("routed");
        memo.save();
        assertThat(Memo.objects.using("left").count()).isEqualTo(1);
        assertThat(Memo.objects.count()).isZero();
        memo.views = 1;
        memo.save();
        assertThat(Memo.objects.using("left").get(memo.id).views).isEqualTo(1);
    }

    @Test
    void one_can_stand_for_another() {
        try (Database.Scope left = opened.get(0).asDefault()) {
            assertThat(left).isNotNull();
            Memo.of("scoped").save();
            try (Database.Scope right = opened.get(1).asDefault()) {
                assertThat(right).isNotNull();
                assertThat(Memo.objects.count()).isZero();
            }
            assertThat(Memo.objects.count()).isEqualTo(1);
        }
    }

    @Test
    void a_block_is_about_one_database() {
        List<String> ran = new ArrayList<>();
        assertThatThrownBy(() -> atomic(on("left"), () -> {
                    Memo.objects.using("left").create(m -> m.slug = "a");
                    Memo.objects.using("right").create(m -> m.slug = "b");
                    onCommit("left", () -> ran.add("left"));
                    onCommit("right", () -> ran.add("right"));
                    throw new IllegalStateException("back");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(Memo.objects.using("left").count()).isZero();
        assertThat(Memo.objects.using("right").count()).isEqualTo(1);
        assertThat(ran).containsExactly("right");
    }

    @Test
    void tables_are_made_once_and_dropped() {
        Database left = opened.get(0);
        left.create(Memo.class);
        left.create(Membership.class, Fleet.Anchor.class);
        left.create(Membership.class, Fleet.Anchor.class, Person.class);
        assertThat(Person.objects.using("left").count()).isZero();
        assertThat(Fleet.Chain.objects.using("left").count()).isZero();
        left.drop(Membership.class, Person.class, Club.class, Fleet.Anchor.class, Fleet.Chain.class);
        left.drop(Membership.class, Person.class, Club.class, Fleet.Anchor.class, Fleet.Chain.class);
        assertThatThrownBy(() -> Person.objects.using("left").count()).isInstanceOf(RuntimeException.class);
        assertThat(Memo.objects.using("left").count()).isZero();
    }

    @Test
    void mistakes_say_what_to_do() {
        assertThatThrownBy(() -> Database.using("middle"))
                .isInstanceOf(ConfigurationError.class)
                .hasMessageContaining("\"middle\"")
                .hasMessageContaining("left");
        assertThatThrownBy(() -> Database.open(kind.fresh().url(), DatabaseOptions.named("left")))
                .isInstanceOf(ConfigurationError.class)
                .hasMessageContaining("open already");
        assertThatThrownBy(() -> Database.open("jdbc:nothing:there", DatabaseOptions.named("x")))
                .isInstanceOf(ConfigurationError.class)
                .hasMessageContaining("No dialect");
        Memo memo = Memo.objects.using("left").create(m -> m.slug = "a");
        opened.get(0).close();
        memo.views = 1;
        assertThatThrownBy(memo::save).isInstanceOf(ConfigurationError.class).hasMessageContaining("left");
    }

    @Test
    void statements_are_heard_until_the_scope_ends() {
        List<String> heard = new ArrayList<>();
        try (Database.Scope listening = opened.get(0).listen(event -> heard.add(event.database()))) {
            assertThat(listening).isNotNull();
            Memo.objects.using("left").count();
            Memo.objects.using("right").count();
        }
        Memo.objects.using("left").count();
        assertThat(heard).containsExactly("left");
    }

    @Test
    void connections_may_be_somebody_elses() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(kind.fresh().url());
        config.setMaximumPoolSize(1);
        try (HikariDataSource theirs = new HikariDataSource(config);
                Database database = Database.open(theirs, DatabaseOptions.named("theirs"))) {
            database.create(Memo.class);
            Memo memo = Memo.objects.using("theirs").create(m -> m.slug = "a");
            assertThatThrownBy(() -> atomic(on("theirs"), () -> {
                        memo.views = 1;
                        memo.save();
                        throw new IllegalStateException("back");
                    }))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(Memo.objects.using("theirs").get(memo.id).views).isZero();
            memo.save();
            assertThat(Memo.objects.using("theirs").get(memo.id).views).isEqualTo(1);
        }
    }
}

package care.cairn.app.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CairnTest
class TestDatabaseTest {
    @Autowired JdbcClient jdbc;
    @Autowired DataFolder folder;

    @Test
    void the_program_runs_on_a_real_postgres_with_every_migration() {
        assertThat(jdbc.sql("show server_version").query(String.class).single()).startsWith("18.");
        assertThat(
                        jdbc.sql("select count(*) from flyway_schema_history where not success")
                                .query(Integer.class)
                                .single())
                .isZero();
        assertThat(folder.path()).isDirectory();
    }

    @Test
    void code_may_name_tables_without_their_schema_because_no_two_schemas_share_a_name() {
        List<String> shared =
                jdbc.sql(
                                """
                                select relname from pg_class
                                join pg_namespace on pg_namespace.oid = relnamespace
                                where nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
                                group by relname having count(*) > 1
                                """)
                        .query(String.class)
                        .list();
        assertThat(shared).isEmpty();
    }

    @Test
    void every_table_of_every_module_is_found_without_its_schema() {
        List<String> lost =
                jdbc.sql(
                                """
                                select relname from pg_class
                                join pg_namespace on pg_namespace.oid = relnamespace
                                where nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
                                and relkind in ('r', 'p', 'v') and not pg_table_is_visible(pg_class.oid)
                                """)
                        .query(String.class)
                        .list();
        assertThat(lost).isEmpty();
    }

    @Test
    void the_program_is_no_superuser() {
        assertThat(
                        jdbc.sql("select rolsuper from pg_roles where rolname = current_user")
                                .query(Boolean.class)
                                .single())
                .isFalse();
    }
}

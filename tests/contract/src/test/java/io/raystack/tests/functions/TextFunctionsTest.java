package io.raystack.tests.functions;

import static io.raystack.db.query.Functions.coalesce;
import static io.raystack.db.query.Functions.concat;
import static io.raystack.db.query.Functions.greatest;
import static io.raystack.db.query.Functions.least;
import static io.raystack.db.query.Functions.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raystack.db.errors.QueryError;
import io.raystack.db.errors.Unsupported;
import io.raystack.db.model.ColumnType;
import io.raystack.db.query.FunctionDef;
import io.raystack.db.query.Functions;
import io.raystack.db.query.TextExpr;
import io.raystack.tests.contract.servers.OnEveryDatabase;
import io.raystack.tests.contract.servers.TestDatabase;
import io.raystack.tests.library.Specimen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Functions of text: null, the empty text, code points beyond sixteen bits, the same on every database. */
@OnEveryDatabase
class TextFunctionsTest {
    private static final String MD5_OF_A_FACE = "186ca4f1a2d2ac0d5381177c6719713b";

    private final Cabinet cabinet;
    private final TestDatabase database;

    TextFunctionsTest(TestDatabase database) {
        this.database = database;
        cabinet = new Cabinet(database).texts("naïve", "", null, "a😀b", "  x ");
    }

    @AfterEach
    void close() {
        cabinet.close();
    }

    @Test
    void partsCountCodePoints() {
        assertThat(cabinet.of(x -> x.text.substr(2))).containsExactly("aïve", "", null, "😀b", " x ");
        assertThat(cabinet.of(x -> x.text.substr(2, 2))).containsExactly("aï", "", null, "😀b", " x");
        assertThat(cabinet.of(x -> x.text.slice(1, 3))).containsExactly("aï", "", null, "😀b", " x");
        assertThat(cabinet.of(x -> x.text.substr(x.text.position("b").plus(1), x.text.length())))
                .containsExactly("naïve", "", null, "", "  x ");
        assertThat(cabinet.of(x -> x.text.left(2))).containsExactly("na", "", null, "a😀", "  ");
        assertThat(cabinet.of(x -> x.text.right(2))).containsExactly("ve", "", null, "😀b", "x ");
        assertThat(cabinet.of(x -> x.text.length())).containsExactly(5, 0, null, 3, 4);
        assertThat(cabinet.of(x -> x.text.reverse())).containsExactly("evïan", "", null, "b😀a", " x  ");
    }

    @Test
    void spacesAndFilling() {
        assertThat(cabinet.of(x -> x.text.trim())).containsExactly("naïve", "", null, "a😀b", "x");
        assertThat(cabinet.of(x -> x.text.ltrim())).containsExactly("naïve", "", null, "a😀b", "x ");
        assertThat(cabinet.of(x -> x.text.rtrim())).containsExactly("naïve", "", null, "a😀b", "  x");
        assertThat(cabinet.of(x -> x.text.lpad(4, "<>"))).containsExactly("naïv", "<><>", null, "<a😀b", "  x ");
        assertThat(cabinet.of(x -> x.text.rpad(4, "😀"))).containsExactly("naïv", "😀😀😀😀", null, "a😀b😀", "  x ");
        assertThat(cabinet.of(x -> x.text.lpad(0, "-"))).containsExactly("", "", null, "", "");
        assertThat(cabinet.of(x -> x.text.repeat(2))).containsExactly("naïvenaïve", "", null, "a😀ba😀b", "  x   x ");
        assertThat(cabinet.of(x -> x.text.repeat(0))).containsExactly("", "", null, "", "");
        assertThat(cabinet.of(x -> x.text.repeat(-1))).containsExactly("", "", null, "", "");
    }

    @Test
    void findingAndReplacing() {
        assertThat(cabinet.of(x -> x.text.position("b"))).containsExactly(0, 0, null, 3, 0);
        assertThat(cabinet.of(x -> x.text.position("A"))).containsExactly(0, 0, null, 0, 0);
        assertThat(cabinet.of(x -> x.text.position(""))).containsExactly(1, 1, null, 1, 1);
        assertThat(cabinet.of(x -> x.text.replace("a", "AA"))).containsExactly("nAAïve", "", null, "AA😀b", "  x ");
        assertThat(cabinet.of(x -> x.text.replace("A", "-"))).containsExactly("naïve", "", null, "a😀b", "  x ");
        assertThat(cabinet.of(x -> x.text.replace("", "-"))).containsExactly("naïve", "", null, "a😀b", "  x ");
    }

    @Test
    void concatTakesNullForEmptyAppendKeepsIt() {
        assertThat(cabinet.of(x -> x.text.concat("!"))).containsExactly("naïve!", "!", "!", "a😀b!", "  x !");
        assertThat(cabinet.of(x -> concat(x.label, x.text, value("."))))
                .containsExactly("naïve.", ".", ".", "a😀b.", "  x .");
        assertThat(cabinet.of(x -> x.text.append("!"))).containsExactly("naïve!", "!", null, "a😀b!", "  x !");
        assertThat(cabinet.of(x -> x.text.append(x.label))).containsExactly(null, null, null, null, null);
    }

    @Test
    void codePointsAndDigests() {
        assertThat(cabinet.of(x -> x.text.ord())).containsExactly((int) 'n', 0, null, (int) 'a', (int) ' ');
        assertThat(cabinet.of(x -> x.text.substr(2).ord())).containsExactly((int) 'a', 0, null, 0x1F600, (int) ' ');
        assertThat(cabinet.of(x -> new TextExpr<Specimen>(Functions.call(FunctionDef.CHR, value(0x1F600L)))))
                .containsOnly("😀");
        assertThat(cabinet.of(x -> new TextExpr<Specimen>(Functions.call(FunctionDef.CHR, value(9731L)))))
                .containsOnly("☃");
        assertThat(cabinet.of(x -> x.text.hash(FunctionDef.MD5)).subList(1, 4))
                .containsExactly("d41d8cd98f00b204e9800998ecf8427e", null, MD5_OF_A_FACE);
        assertThat(cabinet.of(x -> x.text.hash(FunctionDef.SHA256)).get(1))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(cabinet.of(x -> x.text.hash(FunctionDef.SHA224)).get(1))
                .isEqualTo("d14a028c2a3a2bc9476102bb288234c415a2b01f828ea62ac5b3e42f");
        if (database.name().startsWith("postgresql")) {
            assertThatThrownBy(() -> cabinet.of(x -> x.text.hash(FunctionDef.SHA1)))
                    .isInstanceOf(Unsupported.class);
        } else {
            assertThat(cabinet.of(x -> x.text.hash(FunctionDef.SHA1)).get(1))
                    .isEqualTo("da39a3ee5e6b4b0d3255bfef95601890afd80709");
        }
    }

    @Test
    void oneOfSeveral() {
        assertThat(cabinet.of(x -> coalesce(x.label, x.text.nullIf(""), value("-"))))
                .containsExactly("naïve", "-", "-", "a😀b", "  x ");
        assertThat(cabinet.of(x -> greatest(x.text, x.label, value("b")))).containsExactly("naïve", "b", "b", "b", "b");
        assertThat(cabinet.of(x -> least(x.text, x.label))).containsExactly("naïve", "", null, "a😀b", "  x ");
        assertThatThrownBy(() -> coalesce(io.raystack.tests.library.Specimen_.text))
                .isInstanceOf(QueryError.class);
    }

    @Test
    void regularExpressions() {
        assertThat(Specimen.objects.filter(x -> x.text.regex("^na.v")).count()).isEqualTo(1);
        assertThat(Specimen.objects.filter(x -> x.text.regex("^NA")).count()).isZero();
        assertThat(Specimen.objects.filter(x -> x.text.iregex("^NAÏ")).count()).isEqualTo(1);
        assertThat(Specimen.objects.filter(x -> x.text.regex("a.b$")).count()).isEqualTo(1);
        assertThat(Specimen.objects.exclude(x -> x.text.regex("a")).count()).isEqualTo(3);
        assertThat(Specimen.objects.filter("text__regex", "[[:alpha:]]ï").count())
                .isEqualTo(1);
        assertThat(Specimen.objects.filter("text__iregex", "(.)\\1").count()).isEqualTo(1);
        assertThat(Specimen.objects.filter("id__regex", "^[0-9]+$").count()).isEqualTo(5);
    }

    @Test
    void namesMayHaveTransforms() {
        assertThat(Specimen.objects.filter("text__length", 5).count()).isEqualTo(1);
        assertThat(Specimen.objects.filter("text__upper__contains", "NAÏ").count())
                .isEqualTo(1);
        assertThat(Specimen.objects.filter("text__trim__length__lt", 2).count()).isEqualTo(2);
        assertThat(Specimen.objects.orderBy("-text__length").first().orElseThrow().text)
                .isEqualTo("naïve");
    }

    @Test
    void whatCannotBeIsRefusedAtOnce() {
        assertThatThrownBy(() -> cabinet.of(x -> x.text.substr(0))).isInstanceOf(QueryError.class);
        assertThatThrownBy(() -> cabinet.of(x -> x.text.lpad(3, ""))).isInstanceOf(QueryError.class);
        assertThatThrownBy(() -> FunctionDef.called("x); drop", ColumnType.TEXT))
                .isInstanceOf(QueryError.class);
        assertThatThrownBy(() -> FunctionDef.collate("x\" y")).hasMessageContaining("cannot be the name");
    }
}

package io.raystack.db.sql;

import io.raystack.db.model.ColumnType;
import io.raystack.db.model.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A statement while it is written: text and binds grow together, so each {@code ?} has its bind.
 *
 * <p>Belongs to one thread.
 */
public final class SqlText {
    private static final Pattern HARMLESS = Pattern.compile("[\\p{L}\\p{N} _.:+$\\[\\]/\"-]*");

    private final SqlParts parts;
    private final NodeWriter nodes;
    private final StringBuilder text = new StringBuilder(128);
    private final List<Bind> binds = new ArrayList<>();
    private final @Nullable CommonQueries common;

    /**
     * Nothing yet.
     *
     * @param query whether the statement may begin with WITH; others have such queries where they are used
     */
    SqlText(SqlParts parts, boolean query) {
        this.parts = parts;
        this.nodes = new NodeWriter(parts, this);
        this.common = query ? new CommonQueries() : null;
    }

    private SqlText(SqlParts parts, CommonQueries common) {
        this.parts = parts;
        this.nodes = new NodeWriter(parts, this);
        this.common = common;
    }

    /** Text as it is: keywords and punctuation of ours, never anything that came from outside. */
    public SqlText add(String keywords) {
        text.append(keywords);
        return this;
    }

    /** A checked and quoted name. */
    public SqlText name(String name) {
        text.append(new Identifier(name).quoted(parts.quote()));
        return this;
    }

    /**
     * A text that belongs to the statement: a time zone, a step into a document. Written where it has only harmless characters,
     * so that expressions stay equal and indexes on them serve; otherwise sent as a parameter.
     */
    public SqlText word(String word) {
        if (HARMLESS.matcher(word).matches()) {
            text.append('\'').append(word).append('\'');
            return this;
        }
        return bind(Bind.constant(word, ColumnType.TEXT));
    }

    /** Quoted names, separated by commas. */
    public SqlText names(List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            add(i == 0 ? "" : ", ").name(names.get(i));
        }
        return this;
    }

    /** {@code ?}. */
    public SqlText bind(Bind bind) {
        binds.add(bind);
        text.append('?');
        return this;
    }

    /** An expression where nothing can be misread: a whole condition, an argument, a selected value. */
    public SqlText node(SqlNode node) {
        node.accept(nodes);
        return this;
    }

    /** An expression as an operand: in parentheses unless it is one word. */
    public SqlText operand(SqlNode node) {
        return nodes.isAtom(node) ? node(node) : add("(").node(node).add(")");
    }

    /** Expressions, separated by commas. */
    public SqlText nodes(List<? extends SqlNode> list) {
        for (int i = 0; i < list.size(); i++) {
            add(i == 0 ? "" : ", ").node(list.get(i));
        }
        return this;
    }

    /** Parts, separated by commas, as {@code clause} writes them. */
    public <P> SqlText list(List<P> list, Clause<? super P> clause) {
        for (int i = 0; i < list.size(); i++) {
            add(i == 0 ? "" : ", ");
            clause.write(list.get(i), this);
        }
        return this;
    }

    /** A part as {@code clause} writes it. */
    public <P> SqlText part(P part, Clause<? super P> clause) {
        clause.write(part, this);
        return this;
    }

    /** A whole query, in parentheses. */
    public SqlText subselect(Statement.Select select) {
        return add("(").select(select).add(")");
    }

    /** A whole query. */
    public SqlText select(Statement.Select select) {
        return all(parts.select(), select);
    }

    /** The name of a query that is written before everything else, or that query itself where nothing may stand before. */
    SqlText common(Statement.Common query) {
        if (common == null) {
            add(query.next() == null ? "(WITH " : "(WITH RECURSIVE ");
            CommonQueries.write(query, this);
            return add(" SELECT * FROM ").name(query.name()).add(")");
        }
        common.add(query, () -> new SqlText(parts, common));
        return name(query.name());
    }

    /** The name of a table that is read. */
    SqlText table(String name) {
        if (common != null) {
            common.table(name);
        }
        return name(name);
    }

    /** What the database chose. */
    public SqlParts parts() {
        return parts;
    }

    <S> SqlText all(List<Clause<? super S>> clauses, S statement) {
        for (Clause<? super S> clause : clauses) {
            clause.write(statement, this);
        }
        return this;
    }

    CompiledSql done() {
        return common == null
                ? new CompiledSql(text.toString(), binds)
                : common.before(new CompiledSql(text.toString(), binds));
    }

    /** The text so far, for a part that is written on its own. */
    CompiledSql part() {
        return new CompiledSql(text.toString(), binds);
    }
}

package io.raystack.db.processor.validate;

import io.raystack.db.model.ColumnType;
import io.raystack.db.model.FieldSpec;
import io.raystack.db.model.ModelSpec;
import io.raystack.db.model.SpecBuilder;
import io.raystack.db.processor.facts.Annotated;
import io.raystack.db.processor.facts.FieldFacts;
import io.raystack.db.processor.facts.JavaType;
import io.raystack.db.processor.facts.ModelFacts;
import io.raystack.db.processor.facts.TargetFacts;
import io.raystack.db.processor.facts.ValueKind;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the description of a model whose facts have been found right. Stateless. Stateless, thread-safe. */
public final class SpecFactory {
    /** Code points that an enum constant's name may have unless {@code @CharField} says otherwise. */
    static final int ENUM_LENGTH = 64;

    private static final List<String> TEXTS = List.of("CharField", "EmailField", "SlugField", "URLField");

    private SpecFactory() {}

    /** The description. */
    public static ModelSpec spec(ModelFacts model) {
        SpecBuilder spec = new SpecBuilder(model.name().binary(), app(model), table(model));
        for (FieldFacts field : model.fields()) {
            if (field.type().kind().isHolder()) {
                relation(spec, model, field);
            } else {
                column(spec, field);
            }
        }
        model.annotation("Meta").ifPresent(meta -> meta(spec, model, meta));
        return spec.build();
    }

    /** The application's label. */
    static String app(ModelFacts model) {
        String home = model.name().packageName();
        return model.appLabel() != null ? model.appLabel() : home.substring(home.lastIndexOf('.') + 1);
    }

    /** The table's name. */
    static String table(ModelFacts model) {
        String said = model.annotation("Meta").map(m -> m.text("table")).orElse("");
        return said.isEmpty() ? app(model) + "_" + model.name().simple().toLowerCase(Locale.ROOT) : said;
    }

    /** The column's name. */
    static String columnName(FieldFacts field) {
        String said = option(field, "column");
        String usual = FieldSpec.snake(field.name()) + (field.type().kind() == ValueKind.REF ? "_id" : "");
        return said.isEmpty() ? usual : said;
    }

    /** Whether the field is a column of the model's own table. */
    static boolean isColumn(FieldFacts field) {
        return !field.type().kind().isHolder() || field.has("ForeignKey") || field.has("OneToOneField");
    }

    /** The column's type. */
    static ColumnType columnType(FieldFacts field) {
        int length = field.annotations().values().stream()
                .filter(a -> TEXTS.contains(a.name()))
                .mapToInt(a -> a.number("maxLength"))
                .findFirst()
                .orElse(0);
        Optional<Annotated> decimal = field.annotation("DecimalField");
        if (decimal.isPresent()) {
            return ColumnType.decimal(
                    decimal.get().number("maxDigits"), decimal.get().number("decimalPlaces"));
        }
        return columnType(field.type(), length);
    }

    private static ColumnType columnType(JavaType type, int length) {
        return switch (type.kind()) {
            case SHORT -> ColumnType.SMALLINT;
            case INT -> ColumnType.INTEGER;
            case LONG -> ColumnType.BIGINT;
            case DOUBLE -> ColumnType.DOUBLE;
            case BOOLEAN -> ColumnType.BOOLEAN;
            case STRING -> length == 0 ? ColumnType.TEXT : ColumnType.varchar(length);
            case DATE -> ColumnType.DATE;
            case TIME -> ColumnType.TIME;
            case INSTANT -> ColumnType.DATETIME;
            case DURATION -> ColumnType.DURATION;
            case UUID -> ColumnType.UUID;
            case BYTES -> ColumnType.BINARY;
            case JSON -> ColumnType.JSON;
            case ENUM -> ColumnType.varchar(length == 0 ? ENUM_LENGTH : length);
            case DECIMAL, REF, RELATED, OTHER ->
                throw new IllegalStateException("no column type for " + type.spelled());
        };
    }

    private static void column(SpecBuilder spec, FieldFacts field) {
        spec.column(field.name(), columnName(field), columnType(field));
        boolean key = field.has("PrimaryKey");
        if (field.nullable() && !key) {
            spec.nullable();
        }
        if (key) {
            spec.key();
        }
        FieldSpec.Fill fill = fill(field, key);
        if (fill != FieldSpec.Fill.OBJECT) {
            spec.fill(fill.name());
        }
        for (Annotated said : field.annotations().values()) {
            switch (said.name()) {
                case "PositiveIntegerField", "PositiveSmallIntegerField", "PositiveBigIntegerField" -> spec.positive();
                case "EmailField" -> spec.format("EMAIL");
                case "URLField" -> spec.format("URL");
                case "SlugField" -> spec.format("SLUG").index();
                default -> {} // says nothing beyond the type
            }
        }
        if (field.type().kind() == ValueKind.ENUM) {
            spec.enumType(Objects.requireNonNull(field.type().name()).binary());
        }
        options(spec, field);
    }

    private static FieldSpec.Fill fill(FieldFacts field, boolean key) {
        if (key) {
            return field.type().kind().isInteger() ? FieldSpec.Fill.IDENTITY : FieldSpec.Fill.OBJECT;
        }
        if (field.has("Version")) {
            return FieldSpec.Fill.VERSION;
        }
        for (Annotated said : field.annotations().values()) {
            if (said.values().containsKey("autoNow")) {
                return said.flag("autoNow")
                        ? FieldSpec.Fill.NOW_ON_SAVE
                        : said.flag("autoNowAdd") ? FieldSpec.Fill.NOW_ON_INSERT : FieldSpec.Fill.OBJECT;
            }
        }
        return FieldSpec.Fill.OBJECT;
    }

    private static void options(SpecBuilder spec, FieldFacts field) {
        if (field.has("Sensitive")) {
            spec.sensitive();
        }
        Optional<Annotated> said = field.annotation("FieldOptions");
        if (said.isEmpty()) {
            return;
        }
        Annotated options = said.get();
        if (options.flag("unique")) {
            spec.unique();
        }
        if (options.flag("index")) {
            spec.index();
        }
        if (options.says("defaultValue")) {
            spec.defaultValue(options.text("defaultValue"));
        }
        for (String choice : options.texts("choices")) {
            int sign = choice.indexOf('=');
            spec.choice(sign < 0 ? choice : choice.substring(0, sign), choice.substring(sign + 1));
        }
        if (options.says("verboseName") || options.says("helpText") || options.says("editable")) {
            spec.words(options.text("verboseName"), options.text("helpText"), options.flag("editable"));
        }
    }

    private static void relation(SpecBuilder spec, ModelFacts model, FieldFacts field) {
        TargetFacts target = Objects.requireNonNull(field.target());
        String name = target.name().binary();
        for (Annotated said : field.annotations().values()) {
            switch (said.name()) {
                case "ForeignKey", "OneToOneField" -> owning(spec, field, target, said);
                case "ManyToManyField" ->
                    manyToMany(spec, field, said, name.equals(model.name().binary()));
                case "Reverse" -> {
                    if (field.type().kind() == ValueKind.REF) {
                        spec.reverseOne(field.name(), name, said.text("value"));
                    } else {
                        spec.reverse(field.name(), name, said.text("value"));
                    }
                }
                default -> {} // options of the column are read with it
            }
        }
    }

    private static void owning(SpecBuilder spec, FieldFacts field, TargetFacts target, Annotated said) {
        TargetFacts.Key key = Objects.requireNonNull(target.key());
        spec.column(field.name(), columnName(field), columnType(key.type(), key.maxLength()));
        if (field.nullable()) {
            spec.nullable();
        }
        boolean one = said.name().equals("OneToOneField");
        if (one) {
            spec.unique();
        } else {
            spec.index();
        }
        options(spec, field);
        String onDelete = said.text("onDelete");
        if (one) {
            spec.oneToOne(target.name().binary(), onDelete, orNull(said.text("relatedName")));
        } else {
            spec.foreignKey(target.name().binary(), onDelete, orNull(said.text("relatedName")));
        }
        if (said.says("toField")) {
            spec.toField(said.text("toField"));
        }
    }

    private static void manyToMany(SpecBuilder spec, FieldFacts field, Annotated said, boolean self) {
        String target = Objects.requireNonNull(field.target()).name().binary();
        spec.manyToMany(field.name(), target, orNull(said.text("relatedName")));
        TargetFacts through = field.through();
        boolean symmetrical = self && said.flag("symmetrical");
        if (through == null) {
            spec.throughTable(said.text("table"), symmetrical);
        } else {
            List<String> ends = said.texts("throughFields");
            spec.throughModel(
                    through.name().binary(),
                    ends.size() == 2 ? ends.get(0) : "",
                    ends.size() == 2 ? ends.get(1) : "",
                    symmetrical);
        }
    }

    private static void meta(SpecBuilder spec, ModelFacts model, Annotated meta) {
        Naming naming = new Naming(model);
        for (Annotated unique : meta.nested("unique")) {
            List<String> fields = naming.fields(unique.texts("fields"));
            spec.uniqueTogether(unique.text("name"), fields.toArray(new String[0]));
        }
        for (Annotated check : meta.nested("checks")) {
            spec.check(check.text("name"), check.text("sql"));
        }
        for (Annotated index : meta.nested("indexes")) {
            List<String> fields = naming.fields(index.texts("fields"));
            spec.indexOn(index.text("name"), fields.toArray(new String[0]));
        }
        spec.ordering(meta.texts("ordering").toArray(new String[0]));
        spec.named(meta.text("verboseName"), meta.text("verboseNamePlural"));
        if (!meta.flag("managed")) {
            spec.unmanaged();
        }
    }

    private static String option(FieldFacts field, String member) {
        return field.annotation("FieldOptions").map(o -> o.text(member)).orElse("");
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}

package io.raystack.tests.architecture;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.TreePath;
import java.util.List;

/**
 * One Java file, parsed but not resolved.
 *
 * @param path its place below the root of the repository, {@code core/src/main/java/...}
 * @param text all of it
 * @param unit its syntax tree
 * @param trees positions and comments of the tree
 */
record Source(String path, String text, CompilationUnitTree unit, DocTrees trees) {
    /** Whether it belongs to what users get, not to its tests. */
    boolean isMain() {
        return path.contains("src/main/java/");
    }

    /** The module's folder, {@code tests/contract}. */
    String module() {
        return path.substring(0, path.indexOf("/src/"));
    }

    /** The file's name without its ending. */
    String name() {
        return path.substring(path.lastIndexOf('/') + 1).replace(".java", "");
    }

    /** The package, as declared. */
    String packageName() {
        return unit.getPackageName().toString();
    }

    /** Lines of the file. */
    int lines() {
        return (int) text.lines().count();
    }

    /** Lines from the first of {@code tree} (modifiers included, comment not) to its last. */
    int lines(Tree tree) {
        long start = trees.getSourcePositions().getStartPosition(unit, tree);
        long end = trees.getSourcePositions().getEndPosition(unit, tree);
        return (int) (unit.getLineMap().getLineNumber(end) - unit.getLineMap().getLineNumber(start) + 1);
    }

    /** The javadoc before {@code tree}, empty when there is none. */
    String comment(Tree tree) {
        String doc = trees.getDocComment(TreePath.getPath(unit, tree));
        return doc == null ? "" : String.join(" ", List.of(doc.strip().split("\\s+")));
    }

    @Override
    public String toString() {
        return path;
    }
}

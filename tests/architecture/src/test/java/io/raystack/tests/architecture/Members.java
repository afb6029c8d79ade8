package io.raystack.tests.architecture;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.lang.model.element.Modifier;

/** Finds the types, methods and initialisers of a source. Stateless, thread-safe. */
final class Members {
    private Members() {}

    /** A method with the type that declares it. */
    record Method(ClassTree owner, MethodTree tree) {
        /** {@code Owner.name}. */
        String label() {
            return owner.getSimpleName() + "." + (isConstructor() ? "new" : tree.getName());
        }

        /** Whether it is a constructor. */
        boolean isConstructor() {
            return tree.getName().contentEquals("<init>");
        }

        /** Whether it only carries out what a supertype declares. */
        boolean overrides() {
            return tree.getModifiers().getAnnotations().stream()
                    .map(a -> a.getAnnotationType().toString())
                    .anyMatch(name -> name.equals("Override") || name.equals("java.lang.Override"));
        }
    }

    /** All named types, nested ones too. */
    static List<ClassTree> types(Source source) {
        return scan(source, path -> true);
    }

    /** The types that others can name. */
    static List<ClassTree> publicTypes(Source source) {
        return scan(source, Members::isReachable);
    }

    /** All methods and constructors that somebody wrote. */
    static List<Method> methods(Source source) {
        return types(source).stream().flatMap(t -> methods(t).stream()).toList();
    }

    /** The methods and constructors that others can call. */
    static List<Method> publicMethods(Source source) {
        return publicTypes(source).stream()
                .flatMap(t -> methods(t).stream())
                .filter(m -> isInterface(m.owner())
                        ? !m.tree().getModifiers().getFlags().contains(Modifier.PRIVATE)
                        : isOpen(m.tree().getModifiers()))
                .toList();
    }

    /** Static and instance initialisers. */
    static List<BlockTree> initialisers(Source source) {
        return types(source).stream()
                .flatMap(t -> t.getMembers().stream())
                .filter(BlockTree.class::isInstance)
                .map(BlockTree.class::cast)
                .toList();
    }

    private static List<Method> methods(ClassTree type) {
        return type.getMembers().stream()
                .filter(MethodTree.class::isInstance)
                .map(m -> new Method(type, (MethodTree) m))
                .toList();
    }

    private static boolean isReachable(TreePath path) {
        ClassTree type = (ClassTree) path.getLeaf();
        Tree outer = path.getParentPath().getLeaf();
        boolean open = isOpen(type.getModifiers()) || outer instanceof ClassTree c && isInterface(c);
        return open && (!(outer instanceof ClassTree) || isReachable(path.getParentPath()));
    }

    private static boolean isOpen(ModifiersTree modifiers) {
        return modifiers.getFlags().contains(Modifier.PUBLIC)
                || modifiers.getFlags().contains(Modifier.PROTECTED);
    }

    private static boolean isInterface(ClassTree type) {
        return type.getKind() == Tree.Kind.INTERFACE || type.getKind() == Tree.Kind.ANNOTATION_TYPE;
    }

    private static List<ClassTree> scan(Source source, Predicate<TreePath> wanted) {
        List<ClassTree> found = new ArrayList<>();
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitClass(ClassTree type, Void nothing) {
                if (!type.getSimpleName().isEmpty() && wanted.test(getCurrentPath())) {
                    found.add(type);
                }
                return super.visitClass(type, nothing);
            }
        }.scan(source.unit(), null);
        return found;
    }
}

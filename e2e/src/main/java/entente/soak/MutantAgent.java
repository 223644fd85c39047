package entente.soak;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodTransform;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.security.ProtectionDomain;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Loaded into a running service by the self-test: replaces one method's body, or puts it back. The
 * product knows nothing of it. Stands alone: nothing else of this package is there.
 *
 * <p>Its argument is {@code class#method#body}, or {@code class#restore}.
 */
public final class MutantAgent {

    private static final AtomicReference<@Nullable ClassFileTransformer> AT_WORK =
            new AtomicReference<>();

    private MutantAgent() {}

    /** Called by the virtual machine that it was loaded into. */
    public static void agentmain(String argument, Instrumentation instrumentation)
            throws UnmodifiableClassException {
        String[] parts = argument.split("#", 3);
        ClassFileTransformer former = AT_WORK.getAndSet(null);
        if (former != null) {
            instrumentation.removeTransformer(former);
        }
        if (parts.length == 3) {
            ClassFileTransformer mutant = new Mutant(parts[0], parts[1], parts[2]);
            AT_WORK.set(mutant);
            instrumentation.addTransformer(mutant, true);
        }
        for (Class<?> type : instrumentation.getAllLoadedClasses()) {
            if (type.getName().equals(parts[0])) {
                if (Arrays.stream(type.getDeclaredMethods())
                        .noneMatch(m -> parts.length < 3 || m.getName().equals(parts[1]))) {
                    throw new IllegalArgumentException("There is no " + argument);
                }
                instrumentation.retransformClasses(type);
            }
        }
    }

    private record Mutant(String type, String method, String body) implements ClassFileTransformer {

        @Override
        public byte @Nullable [] transform(
                @Nullable ClassLoader loader,
                String name,
                @Nullable Class<?> redefined,
                @Nullable ProtectionDomain domain,
                byte[] bytes) {
            if (!name.replace('/', '.').equals(type)) {
                return null;
            }
            ClassFile file = ClassFile.of();
            return file.transformClass(
                    file.parse(bytes),
                    ClassTransform.transformingMethods(
                            m -> m.methodName().equalsString(method),
                            MethodTransform.dropping(CodeModel.class::isInstance)
                                    .andThen(
                                            MethodTransform.endHandler(
                                                    builder -> builder.withCode(this::write)))));
        }

        private void write(CodeBuilder code) {
            switch (body) {
                case "second-argument" -> code.aload(code.parameterSlot(1)).areturn();
                case "empty-list" -> {
                    ClassDesc list = ClassDesc.of("java.util.ArrayList");
                    code.new_(list)
                            .dup()
                            .invokespecial(list, "<init>", ConstantDescs.MTD_void)
                            .areturn();
                }
                case "position-alone" -> comparePositions(code);
                default -> throw new IllegalArgumentException(body);
            }
        }

        /** {@code return delivery.raw().position() > mark.sourcePosition()}. */
        private static void comparePositions(CodeBuilder code) {
            ClassDesc delivery = ClassDesc.of("entente.platform.view.Delivery");
            ClassDesc recorded = ClassDesc.of("entente.platform.Recorded");
            ClassDesc mark = ClassDesc.of("entente.platform.view.Checkpoints$Mark");
            MethodTypeDesc number = MethodTypeDesc.of(ConstantDescs.CD_long);
            code.aload(code.parameterSlot(0))
                    .invokevirtual(delivery, "raw", MethodTypeDesc.of(recorded))
                    .invokevirtual(recorded, "position", number)
                    .aload(code.parameterSlot(1))
                    .invokevirtual(mark, "sourcePosition", number)
                    .lcmp()
                    .ifThenElse(
                            java.lang.classfile.Opcode.IFGT,
                            yes -> yes.iconst_1().ireturn(),
                            no -> no.iconst_0().ireturn());
        }
    }
}

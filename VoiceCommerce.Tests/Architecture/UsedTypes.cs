using System.Reflection;
using System.Reflection.Emit;

namespace VoiceCommerce.Tests.Architecture;

/// <summary>
/// Which types the compiled code of a type really uses: in what it derives from, its members' signatures, its local variables, and every instruction.
/// Constants are not among them, for the compiler copies their values.
/// </summary>
internal static class UsedTypes
{
    private const BindingFlags Everything = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    // A second byte follows this one.
    private const byte TwoByteOpCode = 0xFE;

    private static readonly Dictionary<ushort, OpCode> OpCodesByValue = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => unchecked((ushort)code.Value));

    /// <summary>All of them with their type arguments, each once; generic ones as their definitions.</summary>
    public static IReadOnlySet<Type> Of(Type type)
    {
        HashSet<Type> used = [];
        Add(used, type.BaseType);
        Add(used, type.GetInterfaces());
        Add(used, [.. type.GetFields(Everything).Select(field => field.FieldType)]);
        foreach (MethodBase method in MethodsOf(type))
        {
            Add(used, Signature(method));
            Add(used, [.. (method.GetMethodBody()?.LocalVariables ?? []).Select(local => local.LocalType)]);
            foreach (MemberInfo member in MembersIn(method))
            {
                Add(used, member.DeclaringType);
                Add(used, Signature(member));
            }
        }

        return used;
    }

    /// <summary>Every type, field and method that an instruction of the method names.</summary>
    public static IEnumerable<MemberInfo> MembersIn(MethodBase method)
    {
        byte[] code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (int at = 0; at < code.Length;)
        {
            OpCode instruction = OpCodesByValue[code[at] == TwoByteOpCode ? (ushort)((TwoByteOpCode << 8) | code[at + 1]) : code[at]];
            at += instruction.Size;
            if (instruction.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok)
            {
                yield return Resolve(method, BitConverter.ToInt32(code, at));
            }

            at += SizeOfOperand(instruction.OperandType, code, at);
        }
    }

    public static IEnumerable<MethodBase> MethodsOf(Type type) => type.GetMethods(Everything).Concat<MethodBase>(type.GetConstructors(Everything));

    private static MemberInfo Resolve(MethodBase method, int token) => method.Module.ResolveMember(
        token, method.DeclaringType!.GetGenericArguments(), method is MethodInfo ? method.GetGenericArguments() : [])!;

    private static int SizeOfOperand(OperandType operand, byte[] code, int at) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
        _ => 4,
    };

    private static Type[] Signature(MemberInfo member) => member switch
    {
        Type type => [type],
        FieldInfo field => [field.FieldType],
        ConstructorInfo made => [.. made.GetParameters().Select(parameter => parameter.ParameterType)],
        MethodInfo called => [called.ReturnType, .. called.GetParameters().Select(parameter => parameter.ParameterType), .. called.GetGenericArguments()],
        _ => [],
    };

    private static void Add(HashSet<Type> used, params Type?[] types)
    {
        foreach (Type type in types.OfType<Type>())
        {
            if (type.HasElementType)
            {
                Add(used, type.GetElementType());
            }
            else if (!type.IsGenericParameter && used.Add(type.IsGenericType ? type.GetGenericTypeDefinition() : type))
            {
                Add(used, type.DeclaringType);
            }

            Add(used, type.IsGenericParameter ? [] : type.GetGenericArguments());
        }
    }
}

using System.CommandLine;

namespace Lede.Cli.Help;

/// <summary><c>lede completion</c>: what a shell needs to complete the words of a command line. The words come from <c>lede</c> itself, by its
/// directive <c>[suggest]</c>; where it knows none, the shell completes names of files.</summary>
internal static class CompletionVerb
{
    private const string Bash = """
        _lede() {
            local IFS=$'\n'
            COMPREPLY=($(compgen -W "$(lede "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
        }
        complete -o default -F _lede lede
        """;

    private const string Zsh = """
        #compdef lede
        _lede() {
            local -a words_of_lede
            words_of_lede=("${(@f)$(lede "[suggest:${CURSOR}]" "${BUFFER}" 2>/dev/null)}")
            [[ -n "${words_of_lede[1]}" ]] && compadd -a words_of_lede
            _files
        }
        compdef _lede lede
        """;

    private const string Fish = """
        complete -c lede -a '(lede "[suggest:"(string length -- (commandline -cp))"]" (commandline -cp) 2>/dev/null)'
        """;

    public static Command Command()
    {
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh or fish." };
        shell.AcceptOnlyFromAmong("bash", "zsh", "fish");
        var command = new ExampledCommand("completion", "Prints a script that teaches a shell to complete lede's words.")
        {
            Examples = """
                  # bash: once, for every shell from now on
                  lede completion bash > ~/.local/share/bash-completion/completions/lede

                  # zsh, fish: in the file they read at start
                  source <(lede completion zsh)
                  lede completion fish | source
                """,
        };
        command.Arguments.Add(shell);
        command.SetAction(line =>
        {
            line.InvocationConfiguration.Output.WriteLine(line.GetValue(shell) switch { "bash" => Bash, "zsh" => Zsh, _ => Fish });
            return ExitCode.Done;
        });
        return command;
    }
}

using Lede.Annotation.Quotes;
using static Lede.Annotation.Quotes.WordClass;

namespace Lede.Annotation.People;

/// <summary>Walks the sentences in reading order and says which unit means which person: names, pronouns, and descriptions such as
/// "the president" where the role is one person's.</summary>
internal sealed class MentionReader
{
    private readonly Passage _passage;
    private readonly Cast _cast;
    private readonly Salience _salience;
    private readonly int[] _personOf;
    private int _name;

    public MentionReader(Passage passage, Cast cast)
    {
        (_passage, _cast) = (passage, cast);
        _salience = new Salience(cast.People);
        _personOf = new int[passage.Count];
        Array.Fill(_personOf, -1);
    }

    /// <summary>Index of the person a unit means; -1 for none.</summary>
    public int PersonOf(int unit) => _personOf[unit];

    /// <summary>Reads one sentence; sentences must come in order.</summary>
    public void Read(int index, bool resolvePronouns)
    {
        var sentence = _passage.Sentences[index];
        var clause = new Clause(_passage, sentence.First, sentence.End);
        for (var i = sentence.First; i < sentence.End; i++)
        {
            var unit = _passage[i];
            if (unit.Kind == UnitKind.Name)
                ReadName(i, index, clause);
            else if (unit.Kind == UnitKind.Quote)
                ReadQuoted(unit);
            else if (unit.Kind == UnitKind.Word && resolvePronouns && unit.Is(He | She | His | Her))
                ReadPronoun(i, index);
            else if (unit.Kind == UnitKind.Word && resolvePronouns && unit.Is(Role) && IsDescription(i, sentence))
                ReadDescription(i, index, clause);
            else if (unit.Kind == UnitKind.Word && resolvePronouns && unit.Is(Role) && IsStranger(i, sentence))
                _salience.MentionStranger(index);
        }
    }

    /// <summary>Notes that a person speaks in a sentence, which makes "he said" in the next one likely theirs.</summary>
    public void Spoke(int person, int sentence) => _salience.Spoke(person, sentence);

    // Names inside a quotation are mentions too, but nobody the text goes on about.
    private void ReadQuoted(Unit quote)
    {
        while (_name < _passage.Names.Count && _passage.Names[_name].End <= quote.First)
            _name++;
        for (; _name < _passage.Names.Count && _passage.Names[_name].First < quote.End; _name++)
        {
            if (_cast.PersonOf(_name) is var person and >= 0)
                _cast.People[person].Add(_passage.Names[_name].Span, MentionKind.Name);
        }
    }

    private void ReadName(int i, int sentence, Clause clause)
    {
        var person = _cast.PersonOf(_passage[i].Index);
        if (person < 0)
            return;
        _personOf[i] = person;
        var title = new TitleReader(_passage, _passage.Sentences[sentence]);
        title.Read(i, _cast.People[person]);
        _cast.People[person].Add(_passage.Names[_passage[i].Index].Span, MentionKind.Name);
        // The first words of a sentence are its subject far more often than not; whom another clause is about is less so than who says it.
        var first = title.First(i);
        var subject = first == _passage.Sentences[sentence].First || clause.IsSubject(i);
        var minor = first > 0 && IsSubordinate(first - 1) && _salience.HasSubject(sentence);
        _salience.Mention(person, sentence, !subject ? Standing.Other : minor ? Standing.Minor : Standing.Subject);
    }

    private bool IsSubordinate(int i) => _passage[i].Kind == UnitKind.Word && (_passage.Word(i) is "that" || _passage[i].Is(Subordinate));

    private void ReadPronoun(int i, int sentence)
    {
        var unit = _passage[i];
        var subject = unit.Is(He | She);
        var whom = subject ? Antecedent(i) : -1;
        var person = _salience.Best(unit.Is(He | His) ? Gender.Male : Gender.Female, sentence, subject, whom < 0 ? null : entry => entry != _cast.People[whom]);
        if (person < 0)
            return;
        var entry = _cast.People[person];
        if (entry.Gender == Gender.Unknown)
            entry.Gender = unit.Is(He | His) ? Gender.Male : Gender.Female;
        _personOf[i] = person;
        entry.Add(BeforeContraction(_passage.Span(i, i + 1)), MentionKind.Pronoun);
        _salience.Mention(person, sentence, subject ? Standing.Subject : Standing.Other);
    }

    // "Ray, whom she called": who the clause is about is not who speaks in it.
    private int Antecedent(int pronoun)
    {
        if (pronoun < 2 || _passage.Word(pronoun - 1) is not ("whom" or "whose"))
            return -1;
        var i = _passage[pronoun - 2].Kind == UnitKind.Comma ? pronoun - 3 : pronoun - 2;
        return i >= 0 ? _personOf[i] : -1;
    }

    // "The bank’s governor said": somebody the text does not name, who may be meant by "he".
    private bool IsStranger(int i, Sentence sentence) => i > sentence.First && !_passage[i].Capitalised && IsOwned(i, sentence)
        && i + 1 < sentence.End && _passage[i + 1].Kind == UnitKind.Word && _passage[i + 1].Is(Say | Auxiliary) && !_passage[i + 1].Is(Role);

    private bool IsOwned(int i, Sentence sentence)
    {
        for (var k = i - 1; k >= sentence.First && k > i - 4; k--)
        {
            if (_passage[k].Kind == UnitKind.Possessive || (_passage[k].Kind == UnitKind.Word && _passage[k].Is(Determiner | WordClass.Possessive)))
                return true;
            if (_passage[k].Kind != UnitKind.Word || _passage[k].Is(Preposition | Auxiliary | And))
                return false;
        }

        return false;
    }

    // "he" of "he’d"
    private CharSpan BeforeContraction(CharSpan word)
    {
        var apostrophe = _passage.Text.AsSpan(word.Start, word.Length).IndexOfAny('\'', '’');
        return apostrophe > 0 ? new CharSpan(word.Start, word.Start + apostrophe) : word;
    }

    // "the president", "the Ukrainian president", not "the president of France" and not "the president Ann Lee".
    private bool IsDescription(int i, Sentence sentence) =>
        (IsThe(i - 1, sentence) || (IsThe(i - 2, sentence) && IsAdjective(_passage[i - 1])))
        && !(i + 1 < sentence.End && (_passage[i + 1].Kind == UnitKind.Name || _passage.Word(i + 1) is "of" or "for" || _passage[i + 1].Is(Role)));

    private static bool IsAdjective(Unit unit) => unit.Is(Modifier) || (unit.Capitalised && unit.Kind is UnitKind.Word or UnitKind.Name);

    private bool IsThe(int i, Sentence sentence) =>
        i >= sentence.First && _passage[i].Kind == UnitKind.Word && _passage.Word(i).Equals("the", StringComparison.OrdinalIgnoreCase);

    private bool HasInTitle(PersonEntry entry, int unit) =>
        entry.Title is { } title && _passage.Text.AsSpan(title.Start, title.Length).Contains(_passage.Word(unit), StringComparison.OrdinalIgnoreCase);

    private void ReadDescription(int i, int sentence, Clause clause)
    {
        var bare = IsThe(i - 1, _passage.Sentences[sentence]);
        var role = _passage.Tokens[_passage[i].End - 1].Hash;
        var person = _salience.Best(Gender.Unknown, sentence, subject: true, entry => entry.Role == role && (bare || HasInTitle(entry, i - 1)));
        if (person < 0)
            return;
        _personOf[i] = person;
        _cast.People[person].Add(_passage.Span(bare ? i - 1 : i - 2, i + 1), MentionKind.Nominal);
        _salience.Mention(person, sentence, clause.IsVerbAfter(i) ? Standing.Subject : Standing.Other);
    }
}

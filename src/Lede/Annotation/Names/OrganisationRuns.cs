namespace Lede.Annotation;

/// <summary>Organisations that their form tells: "Information Commissioner’s Office", "Los Angeles Police Department", "Lee &amp; Sons Landscaping",
/// "Institute of Science and Technology".</summary>
internal sealed class OrganisationRuns(NameText text, DocumentEvidence evidence)
{
    private const int MaxWords = 6; // words on either side; more are a line of capitals

    private const WordFacts AnyName = WordFacts.Given | WordFacts.Surname;

    private static readonly uint[] Bodies = Hashes("office", "department", "association", "union", "federation", "council", "bureau");
    private static readonly uint[] OthersBodies = Hashes("government", "parliament", "senate", "congress", "police", "army", "navy", "cabinet", "court", "church", "state");
    private static readonly uint Department = WordHash.Of("department");
    private static readonly uint The = WordHash.Of("the");
    private static readonly uint And = WordHash.Of("and");
    private static readonly uint Of = WordHash.Of("of");
    private static readonly uint For = WordHash.Of("for");

    private readonly Tokens _tokens = text.Tokens;

    public List<NameSpan> Apply(List<NameSpan> names)
    {
        var result = new List<NameSpan>(names.Count + 8);
        var (at, n) = (0, 0);
        while (n < names.Count || at < _tokens.Count)
        {
            var limit = n < names.Count ? names[n].First : _tokens.Count;
            var joint = NextJoint(at, n < names.Count ? names[n].End + 1 : _tokens.Count);
            if (joint >= 0 && Run(joint, names, n) is { First: var first, End: > 0 } run)
            {
                while (result.Count > 0 && result[^1].End > first)
                    Cut(result, first);
                for (; n < names.Count && names[n].First < run.End; n++)
                {
                    result.Add(names[n]);
                    Cut(result, first);
                }

                result.Add(run);
                at = run.End;
                continue;
            }

            if (joint >= 0 && joint < limit)
            {
                at = joint + 1;
                continue;
            }

            if (n == names.Count)
                break;
            result.Add(Extended(names[n], n + 1 < names.Count ? names[n + 1].First : _tokens.Count));
            at = Math.Max(at, result[^1].End);
            n++;
        }

        return result;
    }

    // Leaves of the last name what stands before a token: "Police Department" of "Police Department and the Attorney".
    private void Cut(List<NameSpan> names, int before)
    {
        var (name, end) = (names[^1], Math.Min(names[^1].End, before));
        names.RemoveAt(names.Count - 1);
        while (end > name.First && !text.IsNameWord(end - 1))
            end--;
        if (end > name.First)
            names.Add(new NameSpan(_tokens.Span(name.First, end), name.Kind, name.First, end));
    }

    // The next "’s" or "&" between two name words, or "Department" behind two.
    private int NextJoint(int from, int end)
    {
        for (var i = Math.Max(1, from); i < Math.Min(end, _tokens.Count - 1); i++)
        {
            if (_tokens[i].Hash == Department && IsDepartment(i))
                return i;
            var possible = _tokens[i].Kind == TokenKind.Possessive || (_tokens[i].Kind == TokenKind.Mark && _tokens.Word(i) is "&");
            if (possible && text.IsNameWord(i - 1) && text.IsNameWord(i + 1) && _tokens[i + 1].Sentence == _tokens[i - 1].Sentence)
                return i;
        }

        return -1;
    }

    // "Los Angeles Police Department", not "New York City Department of Education"
    private bool IsDepartment(int i) => i > 1 && text.IsNameWord(i) && text.IsNameWord(i - 1) && text.IsNameWord(i - 2) && !_tokens[i].Has(TokenShape.SentenceStart)
        && !_tokens[i - 1].Has(TokenShape.SentenceStart) && _tokens[i - 2].Hash != The && _tokens[i + 1].Hash != Of && _tokens[i + 1].Hash != For && !text.IsNameWord(i + 1);

    private NameSpan Run(int joint, List<NameSpan> names, int next)
    {
        if (_tokens[joint].Hash == Department)
            return Leftwards(joint, joint + 1);
        var office = _tokens[joint].Kind == TokenKind.Possessive;
        if (office ? !IsOffice(joint) : !IsFirm(joint, names, next))
            return default;
        var end = joint + 2;
        while (!office && end < _tokens.Count && end - joint < MaxWords && text.IsNameWord(end) && _tokens[end].Sentence == _tokens[joint].Sentence)
            end++;
        return Leftwards(joint - 1, end);
    }

    private NameSpan Leftwards(int first, int end)
    {
        for (var words = 1; first > 0 && words < MaxWords && !_tokens[first].Has(TokenShape.SentenceStart) && text.IsNameWord(first - 1) && _tokens[first - 1].Hash != The; words++)
            first--;
        return new NameSpan(_tokens.Span(first, end), NameKind.Organisation, first, end);
    }

    // "the Ohio Attorney General’s Office"
    private bool IsOffice(int possessive) => Bodies.Contains(_tokens[possessive + 1].Hash)
        && (text.Facts(possessive - 1) & WordFacts.Title) != 0 && (evidence[_tokens[possessive - 1].Hash] & NameEvidence.AfterGiven) == 0;

    // Not "Ann Lee & Bo Ray", nor "Norway & Sweden", nor "Arts & Crafts".
    private bool IsFirm(int and, List<NameSpan> names, int next)
    {
        var (left, right) = (text.Facts(and - 1), text.Facts(and + 1));
        if ((left & right & WordFacts.AnyPlace) != 0 || ((left & WordFacts.CommonMask) != 0 && (right & WordFacts.CommonMask) != 0))
            return false;
        if (evidence[_tokens[and - 1].Hash].HasFlag(NameEvidence.AfterGiven) && evidence[_tokens[and + 1].Hash].HasFlag(NameEvidence.AfterGiven))
            return false;
        for (var n = Math.Max(0, next - 1); n < names.Count && names[n].First <= and + 1; n++)
        {
            if (names[n].Kind == NameKind.Person && names[n].End - names[n].First > 1 && (names[n].End == and || names[n].First == and + 1))
                return false;
        }

        return true;
    }

    private NameSpan Extended(NameSpan name, int limit)
    {
        var end = name.Kind == NameKind.Organisation ? SubjectEnd(name, limit) : name.End;
        return end == name.End ? name : new NameSpan(_tokens.Span(name.First, end), NameKind.Organisation, name.First, end);
    }

    // "Institute of Science" + "and Technology", "Society" + "for the Promotion of Science"
    private int SubjectEnd(NameSpan name, int limit)
    {
        var end = name.End;
        var hasSubject = false;
        for (var i = name.First + 1; i < name.End; i++)
            hasSubject |= _tokens[i].Hash == Of || _tokens[i].Hash == For;
        for (var joint = end; joint + 1 < limit; joint = end)
        {
            var head = (text.Facts(end - 1) & WordFacts.OrganisationWord) != 0;
            if (!(_tokens[joint].Hash == And ? hasSubject : (head || end > name.End) && (_tokens[joint].Hash == For || (_tokens[joint].Hash == Of && end > name.End))))
                break;
            var word = _tokens[joint + 1].Hash == The ? joint + 2 : joint + 1;
            if (word >= limit || !IsSubject(word, name))
                break;
            while (word < limit && IsSubject(word, name))
                word++;
            (end, hasSubject) = (word, true);
        }

        return end;
    }

    // English words in capitals, which stand for a field and not for another body, a person or a place.
    private bool IsSubject(int i, NameSpan name) => text.IsNameWord(i) && _tokens[i].Sentence == _tokens[name.First].Sentence && !_tokens[i].Has(TokenShape.AllCaps)
        && (text.Facts(i) & WordFacts.CommonMask) != 0 && (text.Facts(i) & (WordFacts.AnyPlace | WordFacts.Title | WordFacts.NoName | WordFacts.Demonym)) == 0
        && (text.Facts(i) & AnyName) != AnyName && !OthersBodies.Contains(_tokens[i].Hash);

    private static uint[] Hashes(params string[] words) => words.Select(word => WordHash.Of(word)).ToArray();
}

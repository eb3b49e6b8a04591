"""Portuguese."""

from flows.understanding.rules.lexicon import Lexicon

LEXICON = Lexicon(
    wishes={
        "restart": "começar|comecar de novo|zero, recomeçar|recomeca, do inicio|zero|começo, reiniciar",
        "stop_messages": "parar|para|pare|parem de mandar|enviar, nao mande*|envie* mais, nao quero mais "
        "mensagens|receber, mais mensagens, sem mensagens, nao me escreva*",
        "human": "número de telefone|contato, telefone de vocês|contato, seu|o telefone, falar|fala|conversar "
        "com|para alguem|pessoa|humano|atendente|gerente|recepcionista|dono|dona|operador, pessoa real|verdade, me "
        "liga|ligue|ligar|ligam|liguem, liga|ligue para|pra mim, pode|podem me ligar, atendente humano, passa para "
        "alguem",
        "language": "mudar|trocar|alterar|outro idioma|lingua, em ingles|espanhol|portugues|russo, fala|falam|falas "
        "ingles|espanhol|portugues|russo",
        "late": "vou|estou|chego|chegar|chegarei|to|tou atrasar|atrasad*|atraso|tarde, me atrasar|atrasei|atraso, "
        "minutos atrasad*|atraso|tarde",
        "cancel": "cancelar*|cancela|cancele|cancelem|cancelo, desmarcar*|desmarca|desmarque|desmarco|desmarquem, "
        "anular*|anula, apaga|apagar|exclui|excluir|remove|remover|tira|tirar reserva|horario|marcacao|agendamento",
        "reschedule": "remarcar*|remarca|remarque|remarco, reagendar*|reagenda|reagende, mudar*|muda|mude|mudamos, "
        "adiar*|adia|adie, antecipar*|antecipa|antecipe, trocar*|troca|troque, alterar*|altera|altere, "
        "passar|passa|passe reserva|horario|marcacao|para|pra, outro|outra horario|hora|dia|data, "
        "transferir*|transfere, empurra|empurrar, modificar",
        "list": "quais reservas|marcacoes|agendamentos|horarios eu|tenho, "
        "minhas|meus reservas|marcacoes|agendamentos|horarios, minha|meu "
        "reserva|marcacao|agendamento|horario, ver|mostra|mostrar|mostre reservas|marcacoes|agendamentos|horarios, "
        "quando|horas|hora e|foi meu|minha|o|a, tenho marcado|marcada|agendado|reservado, que tenho marcado|agendado, "
        "horas|hora e|que|tenho meu|minha, estou marcad*|agendad*",
        "where": "endereço, onde fica*, onde esta*, onde voces|vcs|e|eh|fica, para onde vou, qual endereco|morada, "
        "seu|o|vosso|teu endereco|morada, endereco de voces, como chego|chegar|ir|vou, como faco pra chegar, "
        "localizad*, estacionar|estacionamento",
        "stop": "deixa|deixe|deixem pra|para la, esquece, esqueça, esqueca, nao precisa mais, fica pra|para proxima, "
        "mudei de ideia, desisti, desisto, deixa quieto|estar",
        "book": "agendar*|agenda|agende|agendo, reserv*, marcar*|marca|marque|marcacao, agendamento, nova reserva, "
        "outra reserva, horario|horarios|vaga|vagas, me encaixa|encaixe|encaixar, alguma coisa|algo "
        "livre|disponivel|pra|para|na|no, esta|tem|ha|estao livre|disponivel|alguma|algo|disponibilidade, livre "
        "na|no|amanha|hoje, posso ir|passar|vir, da para|pra fazer|cortar|ir|atender|me, dá cortar, fazer a|as|o "
        "barba|unhas|cabelo|unha, me ve um|uma",
    },
    asks={
        None: "posso levar|trazer, aceitam cachorro|animais|pets, aceita|aceitam cartao|pix|dinheiro|cartoes, pagar "
        "com, wifi, desconto|descontos, posso pagar, formas de pagamento",
        "policy": "cancelar*|desmarcar* mesmo dia, politica de, politica cancelamento, cancelar*|desmarcar*|remarcar* "
        "graca|gratis|custo|pagar|multa|taxa, ate quando|quanto posso|pode|da cancelar*|desmarcar*|remarcar*, o que "
        "acontece se, regras, reembolso, devolvem|devolve, sinal|deposito, taxa de cancelamento, quanta antecedencia",
        "why": "por que nao|esta|so, porque nao tem|posso|da|ha|consigo|pode",
        "price": "quanto custa*|custam|e|fica|sai|ficam|cobra*|seria|ta|vale|eh, preço|preços|valor|valores|tabela, "
        "quanto voces cobram, quanto pelo|pela",
        "duration": "quanto tempo, quanto dura|demora|leva, duracao, demora muito|quanto, quantos minutos, quantas "
        "horas, leva quanto, dura quanto",
        "who": "quem trabalha*|esta|faz|atende*|corta*|tem|pode|vem|da, quais profissionais|barbeiros|cabeleireiros, "
        "que|quais dias|dia|horas|horario trabalha*|esta|vem|faz|atende*, quando trabalha|esta|vem, trabalha "
        "no|na|hoje|amanha|aos, qual profissional|barbeiro|cabeleireiro",
        "hours": "horas abr*|fech*|ficam|funciona*|voces, quando abr*|fech*, abrem|abre|aberto|abertos|aberta, "
        "horario* de funcionamento|atendimento|abertura, fecham|fecha|fechado|fechados, funcionam|funciona "
        "no|na|hoje|amanha|aos, ate horas",
        "service": "que|quais servicos|tratamentos, servicos oferec*|tem|voces, que oferec*|voces fazem, voces|vcs "
        "fazem|oferecem|tem fazer, fazem|oferecem, lista de servicos, o que inclui|esta incluido, informacoes sobre, "
        "diferenca",
    },
    want="quero|queria|gostaria|quer, preciso|precisava, posso|poderia, qero, gostava, tem como, to querendo, desejo, "
    "estou precisando|procurando, procuro",
    unable="nao posso|consigo na|no|amanha|hoje|esta, nao posso|vou|consigo|poderei|conseguirei|irei "
    "ir|poder|conseguir|comparecer|mais, nao poderei|irei, nao preciso|quero mais, nao da mais",
    instead="da|pode|podia|podemos pra|para ser|ficar, em vez disso",
    spare="nao, nao quero, nao precisa, nao me, sem, nunca, nao queria, em vez de, ao inves de",
    like={
        "usual": "o de sempre, mesmo de sempre, como sempre, o habitual, o costume",
        "last": "mesma|mesmo|igual|como da|que|na|a ultima|outra vez, mesma|mesmo|igual ultima|outra vez, de novo o "
        "mesmo, o mesmo de novo, repetir a ultima",
    },
    commands={
        "ask": "por que, porque, e por que, por que nao, mas por que",
        "help": "ajuda, me ajuda, o que voce faz, como funciona",
        "back": "voltar, volta, atras, anterior",
        "stop": "parar, para, sair, deixa pra la, esquece, esqueça, chega, deixa, deixa para la, pare",
        "stop_messages": "descadastrar, cancelar inscricao",
        "list": "reservas, agendamentos, marcacoes",
        "restart": "inicio, começar, menu",
        "where": "onde, onde e, onde fica, onde voces ficam, endereço, morada, localização, mapa",
        "human": "humano, pessoa, atendente, gerente, operador, recepção",
        "language": "idioma, lingua",
        "late": "atrasado, atrasada, vou atrasar, estou atrasado, estou atrasada",
    },
    leave="cancelar, cancela, anular, anula, cancele",
    yes="sim, s, claro, claro que sim, pode ser, confirmar, confirmo, confirmado, confirma, certo, correto, perfeito, "
    "isso, isso mesmo, com certeza, pode, pode marcar, pode agendar, pode confirmar, ok, okay, ta bom, tá, esta bom, "
    "tudo bem, beleza, blz, fechado, fechou, combinado, ótimo, bom, legal, show, exato, exatamente, ta certo, ta "
    "otimo, bora, serve, por mim ok, esta certo, esta otimo, quero, quero sim, vou, vou sim, eu vou, sim vou, estarei "
    "la|ai, vou estar la, até lá, nos vemos la, 👍, 👌, ✅",
    no="não dá pra mim, não serve, não me serve, não, n, agora não, ainda não, nem pensar, esse|essa|este|esta|isso "
    "não, não quero, não quero esse|essa|isso, nenhum, nenhuma, não gostei, não serve, não dá, errado, incorreto, "
    "melhor não, de jeito nenhum, mudei de ideia, não é isso, 👎, ❌",
    thanks="é só isso por agora, muito gentil, obrigado por tudo|pela ajuda|tudo, obrigado, obrigada, muito obrigado, "
    "muito obrigada, valeu, vlw, brigado, brigada, obg, agradeço, até logo, até mais, até breve, até amanhã, tchau, "
    "adeus, abraço, abraços, é só isso, só isso",
    greeting="oi, oie, olá, ola, bom dia, boa tarde, boa noite, tudo bem, tudo bom, como vai, e aí, opa, oii",
    polite="por, favor, porfavor, pf, pfv, a, o, muito, entao, mesmo, e, ai, me, eh, desculpa, desculpe, os, as, um, "
    "uma, de, que, com, la, ne, viu, tudo, para, pra, se, voces, vcs, voce, vc, 🙏",
    work={
        "agenda": "agenda, meu dia, agendamentos, reservas, visitas, quem vem, o proximo",
        "requests": "pedido*, pendente*, por confirmar",
        "walk_in": "sem hora, nova reserva, novo agendamento, novo cliente, agendar, marcar, anotar",
        "block": "bloquea*, bloqueio, fechar, fecha, fecho, fechado*, dia livre, folga, descanso",
        "hours": "horario*, minhas horas, horas de trabalho",
    },
    languages={"en": "inglês", "es": "espanhol", "pt": "português", "ru": "russo"},
    anyone="qualquer um|uma|pessoa|profissional, tanto faz quem, tanto faz com quem, quem estiver, quem estiver "
    "livre, com quem tiver, quem puder, não importa quem",
    any_="qualquer, tanto faz, sem preferencia, indiferente, não importa",
    any_day="qualquer dia, qualquer data",
    any_time="qualquer hora, qualquer horário, qualquer momento",
    unless="menos, exceto, mas não, que não seja, não com, não posso, não posso na|no, não vou poder, não consigo, "
    "não quero, em vez de, em vez da, em vez das, em vez do, ao inves de, no lugar de, sem, fora, a não ser, tirando, "
    "nunca, evitar, não dá na|no, não da, não vou conseguir, não vou poder ir, não estou, e não, sem ser",
    unfit="não, não posso, não dá, não da, não consigo, não vou poder, não vou conseguir, não quero, impossivel, nem, "
    "estou ocupad*, não serve, não rola, não posso ir, não estou, não pode",
    link="o, a, os, as, com, no, na, nos, nas, de, do, da, dos, das, para, pra, ao, em, um, uma, este, esta, ir",
    rather="não, desculpa, desculpe, digo, quero dizer, quis dizer, queria dizer, melhor, ou seja, na verdade, "
    "espera, sim, alias, mas sim, errei, muda, prefiro, ou melhor",
    ordinals={
        1: "primeiro, primeira",
        2: "segundo, segunda",
        3: "terceiro, terceira",
        4: "quarto, quarta",
        5: "quinto, quinta",
        6: "sexto, sexta",
        7: "sétimo, sétima",
        8: "oitavo, oitava",
        9: "nono, nona",
        -1: "último, última",
    },
    nth="opção, número, item",
    option="gostei, da, gosto, opção, opcao, número, horário, o, a, os, as, de, das, dos, fico, fica, me, com, quero, "
    "prefiro, escolho, pode, ser, vou, ficar, pego, esse, essa, este, esta, é, um, uma, para, pra, bom, ok, ta, por, "
    "favor, item, mais, das, hora, do",
    earlier="mais cedo, cedo, antes",
    later="mais tarde",
    either="ou",
    units={
        1: "minuto|minutos|min",
        15: "quarto de hora",
        30: "meia hora|horinha",
        60: "hora|horas|horinha",
        90: "hora e meia",
        1440: "dia|dias",
        10080: "semana|semanas",
    },
    onward="mais tarde, seguinte, adiar, adia, atrasar, atrasa, postergar",
    backward="mais cedo, anterior, adiantar, adianta, antecipar, antecipa",
    after="depois, após",
    before="antes",
    week_after="semana seguinte, semana depois",
    same_time="mesmo horário, mesma hora",
    soonest="quanto antes, mais cedo possível|que, mais rápido|breve|depressa possível, primeiro "
    "horário|livre|disponível|que|possível, primeira vaga|hora|livre|disponível|que, próximo horário|disponível|livre, "
    "próxima vaga",
    latest="último horário|livre|disponível|da|de|do, última vaga|hora|da|de|do, mais tarde possível",
    speak="falar|fale|conversar com, contatar, ligar para|pra|pro",
    party={
        2: "mim e meu|minha marido|esposa|mulher|amiga|amigo|irmã|irmão|namorado|namorada, nós dois, nós duas, a "
        "gente os dois, eu e minha|meu amiga|amigo|mulher|marido|esposa|irmã|irmão|namorada|namorado|mãe, meu|minha "
        "amigo|amiga|marido|esposa|namorada|namorado e eu, um casal",
    },
    people="pessoas, pessoa, gente, adultos, crianças, amigos, amigas, clientes",
    with_me="mim e, eu e, eu mais, eu com",
    companions="amigo, amiga, marido, mulher, esposo, esposa, irmã, irmão, filho, filha, mãe, pai, namorado, "
    "namorada, primo, prima, colega, tio, tia, sobrinho, sobrinha, avó, avô, neto, neta",
    for_="para, pra",
    we_are="somos, seremos, vamos em, vamos ser, estamos em, seriamos, iremos em, vamos",
    my_name="me chamo, meu nome é, meu nome e, em nome de, no nome de, nome, o nome é, chamo-me, chamo me",
    i_am="sou a, sou o, sou, aqui é a, aqui é o, aqui é, é a, é o, é para a, é para o, é pra",
    first_names="maria, ana, joana, juliana, julia, fernanda, patricia, aline, sandra, camila, amanda, bruna, jessica, "
    "leticia, luciana, vanessa, mariana, gabriela, vera, vitoria, larissa, claudia, beatriz, bia, rita, ines, "
    "catarina, carolina, carol, sofia, margarida, matilde, leonor, luisa, teresa, isabel, raquel, sara, marta, filipa, "
    "debora, renata, tatiana, adriana, daniela, simone, cristina, paula, laura, alice, helena, manuela, rafaela, "
    "isabela, livia, joao, jose, antonio, francisco, carlos, paulo, pedro, lucas, luiz, luis, marcos, gabriel, rafael, "
    "rafa, daniel, marcelo, bruno, eduardo, edu, felipe, filipe, raimundo, rodrigo, manuel, mateus, matheus, andre, "
    "fernando, fabio, leonardo, leo, gustavo, guilherme, gui, leandro, tiago, thiago, anderson, ricardo, jorge, "
    "alexandre, roberto, diego, vitor, victor, sergio, claudio, miguel, rui, nuno, diogo, goncalo, duarte, tomas, "
    "afonso, henrique, hugo, caio, igor, renan, vinicius, arthur, davi, heitor, theo, samuel",
    for_whom="meu|minha|o|a|nosso|nossa "
    "filho|filha|mulher|marido|esposa|esposo|mãe|pai|amigo|amiga|irmão|irmã|namorado|namorada|avó|avô|neto|neta|sobrinho|sobrinha|chefe",
    trades={
        "beard": "barba, barbas, fazer a barba, aparar a barba, bigode, barbear",
        "colour": "coloração, colorir, pintar, pintar o cabelo, tinta, tintura, tingir, cor, luzes, mechas, raiz, "
        "pintar cabelo, tingir o cabelo",
        "nails": "unhas, unha, manicure, manicura, manicures, fazer as unhas, pé e mão, esmaltação, mãos",
        "massage": "massagem, massagens",
        "hair": "corte, cortes, corte de cabelo, cortar o cabelo, cortar cabelo, cortar, corte o cabelo, cortar meu "
        "cabelo",
        "talk": "consulta, consultas, consultoria, avaliação",
    },
    all_day="o dia todo, dia todo, dia inteiro, o dia inteiro, todo o dia",
    closed="fechado, folga, dia de folga, livre",
    idle="te|ti amo|adoro|odeio, saudades, amo voce|voces, feliz "
    "natal|ano|aniversario|pascoa|sexta|segunda|terca|quarta|quinta|sabado|domingo|dia, boas festas, parabens, que "
    "calor|frio|fome|sono|preguica|jogo|jogao|lindo|linda, esta calor|frio|chovendo|quente, tenho "
    "fome|sono|frio|calor|sede|medo|saudade|saudades, estou entediad*|cansad*|triste|feliz|bebad*, estou com "
    "fome|sono|frio|calor|sede|medo|saudade|saudades|preguica|tedio, viu o|a, voce|voces viu|viram o|a, meu|minha "
    "cachorro|cachorra|gato|gata|carro|time|cao|cadela|equipa, kkk*, haha*, rsrs*, hehe*, brincadeira, estou "
    "brincando|a brincar, boa sorte, esta chovendo|a chover|nevando, chove",
    short={
        "que": "q, k, ke",
        "porque": "pq, pk, porq, xq",
        "por": "pr",
        "voce": "vc, ce, oce",
        "voces": "vcs, ces, ceis",
        "quanto": "qto, qnto, qt, qnt, kto",
        "quando": "qdo, qnd, qndo, kuando",
        "quero": "qro, kero, kro, qero",
        "quem": "qm, qem",
        "nao": "n, nn, naum",
        "obrigado": "obg, obgd, obgdo, brigado, brigadao, obrigadao, brigadinho",
        "obrigada": "obgda, brigada, brigadinha, obrigadinha",
        "favor": "fvr, fv",
        "tambem": "tb, tbm, tmb, tambm",
        "beleza": "blz, belesa",
        "muito": "mto, mt, mtu, mui",
        "aqui": "aki",
        "estou": "to, tou",
        "esta": "ta",
        "estao": "tao",
        "para": "p, pra, pa",
        "com": "cm",
        "mensagem": "msg",
        "mensagens": "msgs",
        "telefone": "tel, fone",
        "cabelo": "kbelo, cabel",
        "tudo": "td",
        "bom": "bm",
        "valeu": "vlw, vlws, flw",
    },
    common="eu, tu, ele, ela, nos, eles, elas, do, da, dos, das, em, no, na, sobre, entre, desde, ate, como, quando, "
    "porque, mas, tambem, ja, aqui, ali, hoje, amanha, ontem, tarde, noite, manha, semana, semanas, dia, dias, mes, "
    "meses, hora, horas, minuto, minutos, meia, quarto, feira, segunda, terça, quarta, quinta, sexta, sabado, "
    "domingo, janeiro, fevereiro, março, abril, maio, junho, julho, agosto, setembro, outubro, novembro, dezembro, "
    "proximo, proxima, seguinte, vem, este, esta, estes, estas, esse, esses, algum, alguma, algo, nada, ninguem, "
    "tenho, tem, temos, ha, ser, estar, estou, ir, fazer, faço, poder, saber, dizer, ver, vir, meio, depois, antes, "
    "logo, mais, menos, so, cada, outro, outra, outros, mesma, sem, parte, partes, coisa, coisas, casa, pouco, junto, "
    "juntos, tanto, final, lado, onde, quanto, quantos, minha, minhas, meus, seria, estaria, porto, centro, cabelo, "
    "cabeça, jeito, homem, marco, parece, manda, mande, mandar, pagar, chegar, levar, lenta, curto, calor, dentro, "
    "salao, estudio, falei, fala, fale, fica, novo, nova, qualquer, tempo, rapido, momento, conta, troco, filho, "
    "filha, ter, tinha, pois, seguro, cheio, possivel, entao, teria, visto, lista, classe, vemos, plano, ideia, "
    "infelizmente, conseguir, consigo, precisa, cedo, daqui, pela, pelo, nessa, nesse, desta, deste, noites, tardes, "
    "dias, outras, certas, caro, cara, horaria, passo, mudança, minuta, tudo, todos, toda, todas, ficou, foi, eram",
)

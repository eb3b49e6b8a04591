"""Portuguese."""

from flows.understanding.rules.lexicon import Lexicon

LEXICON = Lexicon(
    wishes={
        "restart": "começar|comecar de novo|zero, do inicio|começo, comecar|comeca|comecamos|comecemos|vamos outra vez|"
        "novo|zero, do zero, apaga|apagar|apague|limpa|reseta|esquece tudo, desde o inicio|começo|principio, do "
        "principio, tudo outra vez, tudo de novo, recomec*, reinici*, voltar|volta|voltemos|volte ao|pro inicio|começo|"
        "principio",
        "stop_messages": "parar|para|pare|parem de mandar|enviar, nao mande*|envie* mais, mais mensagens, sem "
        "mensagens, nao me escreva*, nao me mand*|envi* mais, nao quero receber, parem|pare|para de me incomodar|"
        "encher, chega de mensagens, me tira|tire|remove|remova da|dessa|desta|do lista|grupo, sair da lista, "
        "descadastr*, nao me incomod*, sem notificacoes|lembretes",
        "human": "número de telefone|contato, telefone de vocês|contato, seu|o telefone, falar|fala|conversar com|para "
        "alguem|pessoa|humano|atendente|gerente|recepcionista|dono|dona|operador, pessoa real|verdade, me liga|ligue|"
        "ligar|ligam|liguem, liga|ligue para|pra mim, atendente humano, falar|conversar com humana|responsavel|chefe|"
        "moça|moço|gente|voces|voce|recepcao|funcionario|operadora, com robo|robos|bot|maquina, nao um|uma robo|bot|"
        "maquina, tem alguem ai, alguem de verdade, atendimento humano, ser humano, me telefona|telefone|chama, podem|"
        "pode|podes me telefonar, passa|passe|passem|transfere|transfira|chama|chame um|uma|o|a atendente|gerente|"
        "humano|responsavel|recepcao|dono|dona|pessoa, quero|preciso um|uma|de atendente|humano|gerente|pessoa, fazer "
        "uma reclamacao|queixa, reclamar, livro de reclamacoes, ligar pra|para voces, alguma|uma pessoa que|possa me|"
        "possa ajudar|atender|responder, alguem que possa|pode ajudar|atender|responder, alguem dai|de voces|humano, "
        "podem|pode ligar pra|no|para celular|telemovel|mim|telefone, passa|passe|passem|transfere|transfira pro|pra|"
        "para|ao dono|dona|gerente|atendente|responsavel|chefe|alguem, ajuda de uma|alguem pessoa|humano|real, poe|"
        "bota|coloca|ponha com o|a|um|uma|alguem gerente|dono|dona|responsavel|chefe|atendente|pessoa|humano",
        "language": "mudar|trocar|alterar|outro idioma|lingua, fala|falam|falas ingles|espanhol|portugues|russo, em "
        "ingles|espanhol|portugues|russo, muda|troca idioma|lingua, mudar|trocar|muda|troca|passar para|pro ingles|"
        "espanhol|russo|portugues, responda|responde|escreva|escreve ingles|espanhol|russo, nao falo|entendo portugues",
        "late": "vou|estou|chego|chegar|chegarei|to|tou atrasar|atrasad*|atraso|tarde, me atrasar|atrasei|atraso, "
        "minutos atrasad*|atraso|tarde, devo|acho me atrasad*|tarde|atrasadinh*, transito, engarrafamento, chego "
        "depois, me atrasando, vou demorar, nao chego|chegar|chegarei|chegamos a tempo",
        "cancel": "anular*|anula, cancel*, desmarc*|desmarq*, anulo|anule|anulem, suspende|suspender, desisti|desisto, "
        "libera|liberar|liberem meu|minha|o|a horario|vaga|hora, abrir mao, apaga|apagar|exclui|excluir|remove|remover|"
        "tira reserva|horario|marcacao|agendamento, esquece|esqueça|esqueçam meu|minha|o|a horario|marcacao|reserva|"
        "agendamento, nao precisa|precisam guardar|reservar, esquecer meu|minha horario|marcacao, nao contem|conta|"
        "conte|contes comigo, nao me esperem|espere|espera, decidi|resolvi nao ir, melhor nao ir, apaga*|exclu*|remov*|"
        "tira*|tire|retira* meu|minha|da|de nome|reserva|horario|hora|marcacao|agendamento|agenda",
        "reschedule": "passar|passa|passe corte|barba|unha|unhas|manicure|massagem|coloracao|consulta pra|para|pro, "
        "mexer no|na|meu|minha horario|hora|marcacao|agendamento, remarcar*|remarca|remarque|remarco, mudar*|muda|mude|"
        "mudamos, adiar*|adia|adie, trocar*|troca|troque, alterar*|altera|altere, transferir*|transfere, empurra|"
        "empurrar, modificar, passar|passa|passe minha|meu|reserva|horario|marcacao|agendamento, joga|jogar|puxa|puxar "
        "pra|para|pro|pras|as, passa|passe para|pra|pro|pras segunda|terça|quarta|quinta|sexta|sabado|domingo|amanha|"
        "hoje|depois|outro|as|semana, remarquem|remarcamos, reagend*, adiant*, antecip*, adiamos|adiem, posterg*, "
        "prorrog*, mudem|mudo, trocamos, alterem, desloc*, em vez|lugar da|das|do|dos, novo horario|dia pra|para minha|"
        "meu, tenho|tinha horario|marcacao|hora|reserva mas preciso|prefiro|queria|melhor|podia|poderia, passem|joga|"
        "jogar|puxa|puxar minha|meu|reserva|horario|marcacao|agendamento pra|para|pro|pras|pros|as|mais, bota|botar|"
        "coloca|colocar|deixa|deixar|por reserva|horario|marcacao|agendamento pra|para|pro|pras|pros|as|mais, atrasar|"
        "atrasa|atrase meu|minha|o|a horario|hora|marcacao|agendamento|reserva|consulta, mudas|mudam, trocas|trocam, "
        "passamos|passam pra|para|pro outro|outra|semana|segunda|terça|quarta|quinta|sexta|sabado|domingo, mud*|troc*|"
        "alter* o|a|de dia|hora|horario|data, joga|jogar|puxa|puxar meu|minha",
        "list": "horas|hora tenho o|a corte|barba|unha|massagem|manicure|coloracao|consulta, minha|meu unha|corte|"
        "massagem|manicure|barba e|eh horas|hora, quais reservas|marcacoes|agendamentos|horarios eu|tenho, minhas|meus "
        "reservas|marcacoes|agendamentos|horarios, minha|meu reserva|marcacao|agendamento|horario, ver|mostra|mostrar|"
        "mostre reservas|marcacoes|agendamentos|horarios, tenho marcado|marcada|agendado|reservado, horas|hora que|"
        "tenho meu|minha, estou marcad*|agendad*, quando|horas|hora e|foi|era|fica|seria meu|minha|marcad*, quando|"
        "horas|hora e|era o|a marcacao|agendamento|reserva|consulta|horario, dia|data e|era|foi|ficou|do|da meu|minha, "
        "quando|horas|hora|dia tenho|tinha|vou|ficou marcacao|horario|hora|agendamento|marcad*|agendad*, quando|horas|"
        "hora|dia|que marquei|agendei|reservei|combinei|combinamos|marcamos, marquei|agendei pra|para quando|que, "
        "lembra|lembrar|lembre|lembras meu|minha|do|da|quando|que horario|dia|marcacao|agendamento|hora|consulta|"
        "reserva, esqueci|lembro quando|que|horas|dia|horario|qual e|era|eh|meu|minha horario|marcacao|hora|dia|"
        "agendamento|corte|consulta|massagem, esqueci meu|minha hora, tenho|tinha algo|alguma|algum|horario|hora|"
        "marcacao|coisa marcad*|agendad*|reservad*, tenho alguma|algum marcacao|reserva|agendamento, se tenho|eu "
        "marcad*|marcacao|agendamento|agendad*|horario, ficou|fiquei|continuo marcad*|agendad*, meu|minha proximo|"
        "proxima visita, quais|consultar|lista os|as|sao horarios|marcacoes|agendamentos|reservas, o que tenho marcad*|"
        "agendad*, pra|para quando ficou|foi|era, qual|quais e|era meu|minha hora|dia, hora|horas tenho que|de estar|"
        "ir|chegar|vir, meu|minha de pe, esta de pe|confirmada|confirmado, nao lembro quando|dia|hora|horas|data, "
        "quando|horas|hora|dia ficou o|a|meu|minha, quando|horas|hora|dia me marcou|deram|disseram, tenho horario|"
        "marcacao|hora|agendamento nessa|nesse|na|no|amanha|hoje|essa|esta|dia, me marcaram|agendaram|reservaram|"
        "anotaram, reservas|marcacoes|horarios|reserva|marcacao|horario|algo no|em meu nome",
        "where": "endereço, onde fica*, onde esta*, para onde vou, como chego|chegar|ir|vou, localizad*, estacionar|"
        "estacionamento, onde voces|vcs|e|eh, morada|localizacao, que|qual rua|bairro|zona|andar|avenida, manda|mandar|"
        "mande|envia|envie|passa|passe|compartilha mapa|pin, onde atendem|salao|estudio que atendem, como|que faz|faço|"
        "chego|chegar|chega ai|chegar|ate, perto do metro|onde, qual metro|estacao|ponto|paragem, metro perto|proximo, "
        "google maps, garagem, como encontro|acho|localizo voces|ai|o, ficam|fica|estao por|em onde, rua e numero, "
        "codigo postal, cep",
        "stop": "deixa|deixe|deixem pra|para la, esquece, esqueca, nao precisa mais, fica pra|para proxima, mudei de "
        "ideia, desisti, desisto, deixa quieto|estar",
        "book": "reserv*, marca|marque, horario|horarios|vaga|vagas, alguma coisa|algo livre|disponivel|pra|para|na|"
        "no, esta|tem|ha|estao livre|disponivel|alguma|algo|disponibilidade, livre na|no|amanha|hoje, posso ir|passar|"
        "vir, da para|pra fazer|atender, dá cortar, fazer a|as|o barba|cabelo|unha, me ve um|uma, agend*, marcar*|"
        "marco|marquem|marcas, marcação, encaix*, me bota|poe|coloca|coloque|anota|anote, bota|poe|coloca|anota|anote|"
        "guarda|segura|arruma|arranja meu|um|uma|ai nome|espaço|lugar, vaguinha|horinha|brecha, tem|tens|teria|teriam|"
        "sobrou|consegue|conseguem hora|espaço|lugar|disponibilidade, tem|ha|teria alguma|algum|algo coisa, alguma|"
        "algum hora, podia|poderia|podemos ir ai|amanha|hoje|na|no|as, da|daria|rola pra|para|de me|ir, pode|consegue|"
        "podem|podes|conseguem|consegues|poderia me atender|receber, fazer|arrumar|aparar|pintar|tirar|cuidar minha|"
        "meu|minhas, fazer|arrumar|aparar unhas|pe|mao|sobrancelha, ser atendid*, me atenda|atende|atendam hoje|amanha|"
        "na|no|as, quero|queria|preciso|gostaria|gostava ir ai|cortar|fazer, quais|que dias|horas voces|tem|ha|livres|"
        "disponiveis livre|livres|disponivel|disponiveis, dar um trato|jeito|tapa, mudar|mudança|trocar|mudo a|o|de "
        "cor|visual|look|estilo|cabelo|penteado, quero|queria|preciso|posso tirar hora, que|quais|qual dia|dias|horas "
        "voce|voces pode|podem|consegue|conseguem|tem, quando voce|voces pode|podem|consegue|conseguem, fazem|fazes|"
        "faz me um|uma|o|a|as, me fazem|fazes|faz um|uma|o|a|as",
    },
    asks={
        None: "me lembrar|lembra|lembre, lembre-me, posso levar|trazer, aceitam cachorro|animais|pets, aceita|aceitam "
        "cartao|pix|dinheiro|cartoes, pagar com, wifi, desconto|descontos, formas de pagamento, mbway, multibanco, "
        "aceita|aceitam debito|credito|transferencia, forma|meios de pagamento, como|posso pago|pagar|pagamento, "
        "parcela|parcelam, promocao|promocoes|promo|pacote|pacotes, vende|vendem, atendem|aceitam|cortam criança|"
        "crianças|bebes|homens|mulheres",
        "policy": "cancelar*|desmarcar*|remarcar*|mudar ate quando|hora, cancelar*|desmarcar* mesmo dia, politica de, "
        "politica cancelamento, cancelar*|desmarcar*|remarcar* graca|gratis|custo|pagar|multa|taxa, regras, devolvem|"
        "devolve, sinal|deposito, taxa de cancelamento, cobra*|multa|taxa|pago|perco se|caso|por nao|faltar|cancelar|"
        "desmarcar|eu|atrasar|for, acontece|ocorre|sucede se|caso|quando, se eu atrasar|nao acontece|cobram|pago|multa|"
        "perco|problema, e se eu atrasar|nao, ate|com quando|que|quanto|quantas|quanta cancelar*|desmarcar*|remarcar*|"
        "alterar|cancelo, quanto|quantas tempo|horas|dias antes, antecedencia, anular sem|gratis|de custo|graça|taxa|"
        "multa|pagar|gratuitamente, cancelar|desmarcar|remarcar gratuitamente, cancelamento gratis|gratuito, cancelar|"
        "desmarcar|cancelamento tem|ha|paga|custa custo|taxa|multa|algo|alguma, reembols*, devolucao|devolver, caucao, "
        "pagar adiantado|antecipado, tem|ha|existe|cobram multa|taxa|penalidade, tolerancia, perco o|a dinheiro|vaga, "
        "se chegar|atrasar|eu atrasado|atrasada|tarde|atrasar acontece|perco|cobram|atendem, desmarco|cancelo|cancelar|"
        "desmarcar|faltar mesmo|em|cima dia|hora|cobr* pago|multa|taxa|cobr*|problema|alguma, cancelar|desmarcar "
        "cobr*, politicas, politica* sobre|do, condicoes|regra, vossa|sua politica, cancelar|desmarcar|remarcar|anular "
        "dia|dias|horas antes, caso eu cancelar|desmarcar|faltar, se cancelar|desmarcar|faltar",
        "why": "por que esta|so, porque nao tem|posso|da|ha|consigo|pode, porque|por|que que|e|eh nao, por que nada|"
        "nenhum|nenhuma, porque so|nada|nenhum|nenhuma, porque nao atende*|abr*|trabalha*|aparece|rola, como assim|que "
        "nao ha|da|posso, como nao tem, qual o|e motivo|razao, por qual motivo|razao, porque e que",
        "price": "quanto custa*|e|fica|sai|ficam|cobra*|seria|ta|vale|eh, preço|preços|valor|valores|tabela, quanto "
        "pelo|pela, quanto|qto saem|sairia|ficaria|custaria|cobras|cobram|sao|valem|pago|devo|custam, ta|esta|sai|"
        "custa|fica|cobra|cobram quanto, em|por quanto, quanto dinheiro, e|eh|sai|fica|esta muito|mais|bem caros, e|eh|"
        "sai|fica|esta caro|cara|barato|barata, precinho|orçamento|tarifa|tarifas|custo, quantos|quanto reais|euros, "
        "cobra|cobram|cobras pra|para|por|pela|pelo, quanto tenho|preciso|vou|teria que|de pagar, quanto pagaria, "
        "quanta grana, custa|custam|fica|sai|sao|vale euros|reais|euro|real",
        "duration": "quanto dura|demora|leva, duracao, demora quanto, leva quanto, dura quanto, quanto|quantos|quantas "
        "tempo|minutos|horas, quanto duram|demoram|levam|tarda|demoraria|levaria, demora|dura|leva|demoram muito|pouco|"
        "tempo|horas, que horas|hora termino|termina|acaba|acabo|saio|terminaria|sairia, e rapido|demorada|rapidinho, "
        "demorado, e|sao de uma|meia|duas|quantas hora|horas, demoram|levam|duram|demorais muito|quanto|pouco",
        "who": "quem trabalha*|esta|faz|atende*|corta*|tem|pode|vem|da, quais profissionais|barbeiros|cabeleireiros, "
        "que|quais dias|dia|horas|horario trabalha*|esta|vem|faz|atende*, quando trabalha|esta|vem, trabalha no|na|"
        "hoje|amanha, qual profissional|cabeleireiro, quem estara|estao|vai|fazem|pinta|e|eh|sao|seria|me|apara|"
        "realiza, com quem fica, quais|qual barbeiro|cabeleireira|cabeleireiras|manicures|massagista|massagistas|"
        "funcionarios|meninas, esta|estara|vai|fica ai|la|trabalhando|trabalhar hoje|amanha|na|no|essa, vai estar|"
        "trabalhar, esta ai, esta trabalhando, ainda trabalha, como se chama|chamam o|a|os|as|quem, trabalha|atende "
        "aos|essa|nessa|ai",
        "hours": "horas abr*|fech*|ficam|funciona*|voces, quando abr*|fech*, abrem|abre|aberto|abertos|aberta, "
        "horario* de funcionamento|atendimento|abertura, fecham|fecha|fechado|fechados, ate horas, que|ate horas|hora|"
        "quando abr*|fech*|funciona*|atendem|encerram|ficam|trabalham, quando funciona*|atendem, horario* de|do|da "
        "salao|loja|voces|studio|estudio|abrir, qual|quais o|e|os horario*, qual horario* voces|de, funcionam|funciona "
        "no|na|hoje|amanha|aos|ate|domingo|domingos|sabado|sabados, atendem aos|no|na domingo|domingos|sabado|sabados|"
        "segunda, abertas|fechada, estao|esta|voces atendendo|funcionando, expediente, feriado|feriados, trabalham|"
        "trabalha aos|no|ao|em domingo|domingos|sabado|sabados",
        "service": "trabalham com, que|quais servicos|tratamentos, servicos oferec*|tem|voces, voces|vcs tem fazer, "
        "fazem|oferecem, lista de servicos, o que esta incluido, diferenca, que|quais tipos|tipo|opcoes|procedimentos, "
        "servicos|serviços ha|disponiveis|prestam|sao, voces|voce trabalham progressiva|depilacao|sobrancelha|pedicure|"
        "alisamento|escova|penteado|cilios|maquiagem|extensoes, faz|tem progressiva|depilacao|sobrancelha|pedicure|"
        "alisamento|escova|penteado|cilios|maquiagem|extensoes, realizam|fazeis|fazes, catalogo|cardapio, em que "
        "consiste, consiste em, do que se trata, como funciona|e|eh|seria o|a|os|as|um|uma, que e|eh o|a|um|uma, "
        "inclui o|a, que inclui|vem incluid*, informaçoes|informacao|info|detalhes sobre|do|da|de, me|pode explica|"
        "explicar|explique|conta|fala do|da|sobre|como|mais, que oferec*|faz, colocam|aplicam|poem extensoes|cilios|"
        "alongamento|progressiva",
    },
    want="quero|queria|gostaria|quer, preciso|precisava, posso|poderia, qero, gostava, tem como, to querendo, desejo, "
    "estou precisando|procurando, procuro, necessito, precisamos, precisaria, queremos, gostariamos, pretendo, "
    "pretendia, ando querendo, estava querendo, estou interessad*, tenho interesse, me interessa, a fim de, afim de, "
    "desejava, desejaria, estou a procurar",
    unable="afinal nao quero|preciso, nao vou|vamos|vai segunda|terca|quarta|quinta|sexta|sabado|domingo|amanha|hoje|"
    "na|no, a gente nao vai, nao posso|consigo na|no|amanha|hoje|esta, nao posso|vou|consigo|conseguirei ir|poder|"
    "conseguir|comparecer|mais, nao poderei|irei, nao preciso|quero mais, nao da mais, nao posso|consigo nessa|nesse|"
    "essa|esse, nao posso|vou|consigo|conseguirei aparecer|estar|chegar, nao vai dar|rolar, surgiu|apareceu|aconteceu "
    "um|uma|algo|imprevisto|compromisso, tive um|uma imprevisto|compromisso|problema|emergencia, fiquei|estou doente|"
    "gripad*, adoeci, impossivel ir|comparecer, afinal nao vou|posso, ja nao vai|vou|vamos",
    cannot="nao posso|consigo|poderei|conseguirei|chego, nao consigo chegar",
    instead="em vez disso, da|pode|podia|podemos|poderia pra|para|ser ser|outro|outra|mais|ficar, pode|podemos|podia "
    "ficar outro|outra|mais, pode|podemos deixar|fazer|colocar|por pra|para|na|no|mais, deixa|deixamos|fica pra|para|"
    "na segunda|terça|quarta|quinta|sexta|sabado|domingo|outro, outro|outra horario|hora|dia|data, errei|confundi o|a|"
    "de dia|hora|horario|data, posso|poderia ir|chegar|passar mais tarde|cedo, me enganei no|na|de dia|hora|data",
    anew="e|depois marca|marque|marquem|marcar|remarc*|agenda|agende|agendar|reagend*|reserv*|poe|ponha*|coloca*|"
    "coloque*|bota*|passa*|passe*|faz*|me|da|de, marca|marque|marquem|marcar|agenda|agende|agendem|coloca|coloque|bota|"
    "poe|passa|passe me|pra|para|pro|outra|outro",
    how_much="quanto",
    spare="nao, nao quero, nao precisa, nao me, sem, nunca, nao queria, em vez de, ao inves de, nao va, nao vai, nao "
    "preciso, nao pretendo, nao vou, nem, jamais, nao te, nao vos, no lugar de, em lugar de",
    like={
        "usual": "o de sempre, mesmo de sempre, como sempre, o habitual, o costume, a de sempre, os de sempre, igual "
        "sempre, mesma de sempre, como de costume, o usual, aquele de sempre, aquilo de sempre, do jeito de sempre, o "
        "que sempre faço, que faço sempre, meu corte de sempre",
        "last": "como da|que|na|a ultima|outra vez, mesma|mesmo|igual ultima|outra vez, de novo o mesmo, o mesmo de "
        "novo, mesma|mesmo|igual|igualzinho da|que|na|a|do|o ultima|passada|anterior|outra|ultimo, que fiz|fizemos da|"
        "na ultima|outra, repetir|repete|repita|repetimos o|a ultimo|ultima|mesmo|mesma, outra vez o|a mesmo|mesma, da "
        "ultima vez",
    },
    commands={
        "ask": "por que, porque, por que nao, mas por que, mas porque, porque nao, como assim, por que razao",
        "help": "ajuda, o que voce faz, como funciona",
        "back": "voltar, volta, atras, anterior",
        "stop": "parar, para, sair, esquece, esqueça, chega, deixa, pare, deixa quieto, deixa assim, deixa estar, "
        "deixe pra la, deixe estar, esquece isso, nao quero mais nada, nao quero nada, nada, nada nao, encerrar, "
        "encerra, finalizar, terminar, ja nao quero nada, nao precisa, nao precisa mais, nao preciso mais, deixa para|"
        "pra outro dia, fica pra|para proxima|outro dia, fica para a proxima, depois vejo, depois eu vejo|marco, mais "
        "tarde eu vejo, melhor deixar, aborta, abortar, stop, vou pensar, vou ver depois, nao quero continuar, nao "
        "quero seguir, nao quero prosseguir, nao continuar, depois vejo isso, ja nao quero continuar, vou ver e depois "
        "digo, nao tenho mais interesse, nao me interessa mais, ja nao me interessa, perdi o interesse, nao tenho "
        "interesse",
        "stop_messages": "descadastrar, cancelar inscricao",
        "list": "reservas, agendamentos, marcacoes, meus agendamentos, minhas marcacoes, minhas reservas",
        "restart": "inicio, começar, menu, do zero, recomeçar, começar de novo, reiniciar, do começo, do inicio",
        "where": "onde, onde fica, onde voces ficam, endereço, morada, localização, mapa, onde ficam, onde estao, onde "
        "fica o salao, local, como chegar, como chego, onde e isso, onde e que fica, onde que fica",
        "human": "humano, pessoa, atendente, gerente, operador, recepção, humana, atendimento, pessoa real, "
        "responsavel, falar com atendente, operadora",
        "language": "idioma, lingua, mudar idioma, mudar o idioma, trocar idioma, trocar o idioma, mudar de idioma, "
        "outro idioma, muda o idioma",
        "late": "atrasado, atrasada, vou atrasar, estou atrasado, estou atrasada, vou me atrasar, atrasei, vou chegar "
        "atrasado, vou chegar atrasada",
    },
    leave="cancelar, cancela, anular, anula, cancele, desmarcar, desmarca, desmarque, cancelo, cancelem, anulo, anule, "
    "quero cancelar, cancelamento, pode cancelar",
    yes="por mim esta otimo|bom|perfeito|bem|ok, sim, s, claro, pode ser, confirmar, confirmo, confirmado, confirma, "
    "certo, correto, perfeito, isso, com certeza, pode, pode marcar, pode agendar, ok, okay, tá, esta bom, tudo bem, "
    "beleza, blz, fechado, fechou, combinado, ótimo, bom, legal, show, exato, exatamente, bora, serve, por mim ok, "
    "esta certo, esta otimo, quero, vou, eu vou, estarei la|ai, vou estar la, até lá, nos vemos la, 👍, 👌, ✅, aham, "
    "uhum, ahan, e isso, certinho, certissimo, tudo certo, esta tudo certo, esta certinho, corretissimo, esta correto, "
    "perfeitamente, perfeita, esta perfeito, esta bem, esta ok, esta joia, joia, esta legal, tudo ok, okei, beleza "
    "pura, demorou, show de bola, maravilha, excelente, optimo, otima, massa, bacana, top, daora, de boa, tranquilo, "
    "pode crer, pode mandar, manda ver, manda bala, pode reservar, pode fechar, fecha, fechadissimo, combinadissimo, "
    "esta combinado, confirmada, confirmadissimo, confirma pra mim, confirme, eu confirmo, positivo, afirmativo, "
    "exacto, correcto, vamos la, vamos nessa, força, boa, fixe, impecavel, me serve, serve pra mim, gostei, adorei, "
    "aceito, aceitar, concordo, de acordo, para mim esta otimo|bom|perfeito, por mim tudo bem, por mim pode, esta "
    "marcado, sem duvida, sem problema, sem problemas, pode seguir, prossiga, avance, yes, isto mesmo, esse mesmo, "
    "essa mesma, la estarei, conta comigo, pois sim, pois claro, entao esta bom, entao pode, eh isso, simsim, "
    "simsimsim, mhm, hum hum, unhum, ahã, ah sim, me serve bem, por mim perfeito|otimo, assim esta bom|otimo|perfeito|"
    "bem, assim serve, assim pode, perfeito assim, esta bom assim, bom assim, otimo assim, esta maravilhoso|show|"
    "massa, me parece bom|otimo|bem|perfeito, parece bom|otimo|bem|perfeito, vai ser otimo",
    no="não dá pra mim, não me serve, não, n, agora não, ainda não, nem pensar, não quero, não quero esse|essa|isso, "
    "nenhum, nenhuma, não gostei, não serve, não dá, errado, incorreto, melhor não, de jeito nenhum, mudei de ideia, "
    "não é isso, 👎, ❌, nops, nope, nah, nada disso, de modo nenhum, de jeito maneira, nem a pau, negativo, por "
    "enquanto nao, por agora nao, assim nao, assim nao da|quero|serve, nao assim, nao era isso, nao e esse|essa, isso "
    "nao, esta errado, errada, nao esta certo|correto|bem|bom, nao confirma, nao confirmo, nao confirme, nao marca, "
    "nao marque, nao marques, nao reserve, nao agende, nao aceito, recuso, rejeito, prefiro nao, prefiro que nao, acho "
    "que nao, creio que nao, nao obrigado, nao obrigada, nao mesmo, nao rola, nao vai dar, nao vai rolar, nao me "
    "convem, nao me interessa, nao me agrada, nao me convence, nao gosto, nao curti, nao concordo, nao quero assim, ja "
    "nao, ja nao quero, tambem nao, me arrependi, nao tenho certeza, claro que nao, com certeza nao, obvio que nao, de "
    "forma alguma, de maneira nenhuma|alguma, esse|essa|este|esta não",
    thanks="obrigadissim*, é só isso por agora, muito gentil, obrigado por tudo|pela ajuda|tudo, obrigado, obrigada, "
    "valeu, vlw, brigado, brigada, obg, agradeço, até logo, até mais, até breve, até amanhã, tchau, até segunda|terça|"
    "quarta|quinta|sexta|sabado|domingo, adeus, abraço, abraços, só isso, muitissimo obrigad*, muito obrigad*, valeu "
    "cara, agradecid*, grato, grata, gratidao, obrigado eu, obrigada eu, eu que agradeço, voce e|eh um|uma|muito amor|"
    "anjo|querid*|gentil|fofo|fofa, es um amor|anjo|querido, muito querid*|amavel|simpatic*, que amor, deus abençoe|te|"
    "lhe, bjs, bjo, beijo, beijos, beijinho, beijinhos, abs, ate a proxima, ate depois, ate ja, tchauzinho, xau, bye, "
    "bom fim de semana, boa semana, tenha|tenham um|uma bom|boa|otimo|otima|lindo|linda, tudo de bom, era isso, era so "
    "isso, por agora e tudo|so, mais nada, nada mais, thanks, thank you, gracias, igualmente",
    greeting="oi, oie, ola, bom dia, boa tarde, boa noite, tudo bem, tudo bom, como vai, e aí, opa, oii, alo, hey, "
    "hello, hi, eai, iae, salve, epa, eae, coe, bomdia, boatarde, boanoite, boas, boas tardes, boas noites, muito bom "
    "dia, muito boa tarde|noite, bom dia a todos, tudo joia, tudo tranquilo, como voce|voces esta|estao|vai, como "
    "estas, como esta, como estao, como vao, tem alguem ai, alguem ai, esta ai, estas ai, prezados, prezado, prazer, "
    "muito prazer, saudacoes, viva, ora viva, ora boas, tas ai, bom dia pra todos",
    polite="por, favor, porfavor, pf, pfv, a, o, muito, entao, mesmo, e, ai, me, eh, desculpa, desculpe, os, as, um, "
    "uma, de, que, com, la, ne, viu, tudo, para, pra, se, voces, vcs, voce, vc, 🙏, porfa, plis, sff, faz favor, se "
    "puder, se puderem, se possivel, se for possivel, se der, se nao for incomodo, quando puder, quando puderem, "
    "gentileza, moça, moço, senhor, senhora, senhorita, amigo, amiga, amor, querido, querida, lindo, linda, mano, "
    "mana, gente, pessoal, galera, menina, meninas, flor, mestre, chefe, tio, tia, bro, olha, olhe, pois, pronto, ora, "
    "ah, oh, haha*, kkk*, rs, rsrs*, hehe*, desde ja, imenso, demais, tipo, ue, uai",
    work={
        "agenda": "agenda, meu dia, agendamentos, reservas, visitas, quem vem, o proximo",
        "requests": "pedido*, pendente*, por confirmar",
        "walk_in": "sem hora, nova reserva, novo agendamento, novo cliente, agendar, marcar, anotar",
        "block": "bloquea*, bloqueio, fechar, fecha, fecho, fechado*, dia livre, folga, descanso",
        "hours": "horario*, minhas horas, horas de trabalho",
    },
    languages={"en": "inglês", "es": "espanhol", "pt": "português", "ru": "russo"},
    anyone="tanto faz quem, tanto faz com quem, quem estiver, quem estiver livre, com quem tiver, quem puder, não "
    "importa quem, qualquer pessoa, quem for, com quem for, quem quiser, quem estiver disponivel, quem tiver, quem "
    "tiver livre, quem tiver vaga, quem tiver disponivel, com quem estiver, com quem puder, com quem houver, quem vc|"
    "voce quiser, quem voces quiserem, com quem quiser, qualquer um|uma deles|delas, qualquer barbeiro, qualquer "
    "cabeleireiro, qualquer cabeleireira, qualquer menina, pode ser qualquer, tanto faz a pessoa, com qualquer um|uma, "
    "qualquer um|uma|profissional",
    any_="qualquer, tanto faz, sem preferencia, indiferente, tanto me faz, sem preferencias, nao tenho preferencia, o "
    "que for, a que for, como quiser, voce que sabe, voce escolhe, nao ligo, da igual, e igual, nao importa, o que "
    "tiver, o que preferir, o que voce preferir",
    any_day="qualquer dia, qualquer data, dia que for, qualquer um dos dias, tanto faz o dia, o dia que quiser, o dia "
    "que tiver, todos os dias servem",
    any_time="qualquer hora, qualquer horário, qualquer momento, a hora que for, o horario que for, tanto faz a hora, "
    "tanto faz o horario, quando quiser, a hora que quiser",
    unless="nao vai, nao vamos, menos, exceto, mas não, que não seja, não com, não posso, não posso na|no, não vou "
    "poder, não consigo, não quero, em vez de, em vez da, em vez das, em vez do, ao inves de, no lugar de, sem, fora, "
    "a não ser, tirando, nunca, evitar, não dá na|no, não da, não vou conseguir, não vou poder ir, não estou, e não, "
    "sem ser, nao me serve, nao me serve a|o, qualquer um menos, todos menos, todas menos, sem ser com, nem com, tira "
    "a|o, nao quero com, menos com, exceto com, não irei, não vou, não vou ir, não poderei, não poderei ir, não "
    "consigo ir, não vamos poder ir, não apareço, não compareço, não irei poder, não pode ser, não pode ser na|no",
    unfit="não, não posso, não da, não consigo, não vou poder, não vou conseguir, não quero, impossivel, nem, estou "
    "ocupad*, não serve, não rola, não posso ir, não estou, não pode, nao me serve, nao dá pra mim, nao fica bom, nao "
    "me da jeito, nao da jeito, nao vai dar, nao me convem, nem pensar, melhor nao, ficou impossivel, e impossivel, "
    "ficou dificil, complicou, se complicou, fica impossivel, nao vai rolar",
    busy_until="trabalho, saio, saio do trabalho|serviço|trampo, largo, termino, acabo, estou ocupad*|trabalhando",
    link="o, a, os, as, com, no, na, nos, nas, de, do, da, dos, das, para, pra, ao, em, um, uma, este, esta, ir",
    rather="não, desculpa, desculpe, digo, quero dizer, quis dizer, queria dizer, melhor, ou seja, na verdade, espera, "
    "sim, alias, mas sim, errei, muda, prefiro, ou melhor, espera nao, nao espera, corrigindo, me enganei, enganei me, "
    "opa, ops, ai nao, nao nao, perdao, minto, pera, perai, melhor dizendo, desculpa nao",
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
        -2: "penúltimo, penúltima",
    },
    nth="opção, número, item",
    option="de todas, de todos, gostei, da, gosto, opcao, número, horário, o, a, os, as, de, dos, fico, fica, me, com, "
    "quero, prefiro, escolho, pode, ser, vou, ficar, pego, esse, essa, este, esta, é, um, uma, para, pra, bom, ok, ta, "
    "por, favor, item, mais, das, hora, do",
    earlier="mais cedo, cedo, antes",
    later="mais tarde",
    either="ou, senao, se nao, ou senao, ou entao, se nao der|puder|tiver|houver, e se nao, caso contrario, na falta",
    units={
        1: "minuto|minutos|min",
        15: "quarto de hora",
        30: "meia hora|horinha",
        60: "hora|horas|horinha",
        90: "hora e meia",
        1440: "dia|dias",
        10080: "semana|semanas",
    },
    onward="mais tarde, seguinte, adiar, adia, atrasar, atrasa, postergar, pra|para frente",
    backward="mais cedo, anterior, adiantar, adianta, antecipar, antecipa, pra|para tras",
    after="depois, após",
    before="antes",
    week_after="semana seguinte, semana depois",
    same_day="mesmo dia",
    same_time="mesmo horário, mesma hora",
    soonest="quanto antes, mais cedo possível|que, mais rápido|breve|depressa possível, primeiro horário|livre|"
    "disponível|que|possível, primeira vaga|hora|livre|disponível|que, próximo horário|disponível|livre, próxima vaga",
    latest="último horário|livre|disponível|da|de|do, última vaga|hora|da|de|do, mais tarde possível",
    speak="falar|fale|conversar com, contatar, ligar para|pra|pro, dizer a|para|pra, diga a|para|pra, avisa a, avisar "
    "a",
    present="folga, de folga, esta de folga, de ferias, esta|estara, vai estar|trabalhar|vir|atender, vem|vira|"
    "trabalha",
    party={
        1: "so eu, so pra|para mim, eu sozinho|sozinha, uma pessoa so",
        2: "mim e meu|minha marido|esposa|mulher|amiga|amigo|irmã|irmão|namorado|namorada, a gente os dois, eu e minha|"
        "meu amiga|amigo|mulher|marido|esposa|irmã|irmão|namorada|namorado|mãe, meu|minha amigo|amiga|marido|esposa|"
        "namorada|namorado e eu, um casal, minha|meu mãe|filha|filho|irmã|irmão|prima|mulher e eu, nos dois, nos duas",
    },
    people="pessoas, pessoa, gente, adultos, crianças, amigos, amigas, clientes, meninas, mulheres, homens, criança, "
    "rapazes, moças, pax",
    with_me="mim e, eu e, eu mais, eu com, mim e pra|para, mim mais",
    companions="amigo, amiga, marido, mulher, esposo, esposa, irmã, irmão, filho, filha, mãe, pai, namorado, namorada, "
    "primo, prima, colega, tio, tia, sobrinho, sobrinha, avô, neto, neta, cunhada, cunhado, sogra, sogro, vizinha, "
    "vizinho, menina, menino, velho, velha",
    for_="para, pra",
    we_are="somos, seremos, vamos em, vamos ser, estamos em, seriamos, iremos em, vamos",
    my_name="me chamo, meu nome e, em nome de, no nome de, nome, o nome é, chamo-me, chamo me",
    i_am="sou a, sou o, sou, aqui é a, aqui é o, aqui é, é a, é o, é para a, é para o, é pra, bota|poe|coloca|anota|"
    "ponha|escreve ai",
    first_names="maria, ana, joana, juliana, julia, fernanda, patricia, aline, sandra, camila, amanda, bruna, jessica, "
    "leticia, luciana, vanessa, mariana, gabriela, vera, vitoria, larissa, claudia, beatriz, bia, rita, ines, "
    "catarina, carolina, carol, sofia, margarida, matilde, leonor, luisa, teresa, isabel, raquel, sara, marta, filipa, "
    "debora, renata, tatiana, adriana, daniela, simone, cristina, paula, laura, alice, helena, manuela, rafaela, "
    "isabela, livia, joao, jose, antonio, francisco, carlos, paulo, pedro, lucas, luiz, luis, marcos, gabriel, rafael, "
    "rafa, daniel, marcelo, bruno, eduardo, edu, felipe, filipe, raimundo, rodrigo, manuel, mateus, matheus, andre, "
    "fernando, fabio, leonardo, leo, gustavo, guilherme, gui, leandro, tiago, thiago, anderson, ricardo, jorge, "
    "alexandre, roberto, diego, vitor, victor, sergio, claudio, miguel, rui, nuno, diogo, goncalo, duarte, tomas, "
    "afonso, henrique, hugo, caio, igor, renan, vinicius, arthur, davi, heitor, theo, samuel",
    for_whom="meu|minha|o|a|nosso|nossa filho|filha|mulher|marido|esposa|esposo|mãe|pai|amigo|amiga|irmão|irmã|"
    "namorado|namorada|avó|avô|neto|neta|sobrinho|sobrinha|chefe, meu|minha|o|a|nosso|nossa sogro|sogra|cunhado|"
    "cunhada|primo|prima|tio|tia|menino|menina|bebe|colega|vizinha|vizinho|afilhado|afilhada|padrinho|madrinha",
    trades={
        "beard": "barba, barbas, fazer a barba, aparar a barba, bigode, barbear, cortar a barba, corte de barba, fazer "
        "barba, tirar a barba, aparar barba, arrumar a barba, barbinha, fazer a minha barba, fazer minha barba, trato "
        "na barba",
        "colour": "coloração, colorir, pintar, tinta, tintura, tingir, cor, luzes, mechas, raiz, pintar cabelo, pintar "
        "o meu cabelo, retocar a raiz, retoque de raiz, balayage, californianas, madeixas, descolorir, descoloração, "
        "tonalizante, reflexo, reflexos, mechinhas, nuances, mudar a cor, mudança de cor, coloração|tinta|mechas|luzes|"
        "reflexos|cor no|do|de cabelo, coloração|mechas|luzes no meu cabelo, pintar|tingir|colorir|descolorir|pinto o|"
        "meu|a cabelo, mudar|trocar a cor do|de cabelo, mudança de cor do|de cabelo, raiz do cabelo",
        "nails": "unhas, unha, manicure, manicura, manicures, fazer as unhas, pé e mão, esmaltação, mãos, pintar as "
        "unhas, pintar a unha, fazer a unha, fazer unha, cortar as unhas, unhas de gel, unha em gel, unhinha, "
        "unhinhas, esmalte, mani, fazer a mao, alongamento de unha, cutilagem, gelinho, verniz, verniz gel",
        "massage": "massagem, massagens, massagenzinha, massagem relaxante",
        "hair": "corte, cortes, corte de cabelo, cortar o cabelo, cortar cabelo, cortar, corte o cabelo, cortar meu "
        "cabelo, cortar o meu cabelo, corta o cabelo, corto o cabelo, aparar o cabelo, aparar as pontas, cortinho, "
        "tosar, dar um corte, cabelo e, e cabelo, cabelo, o cabelo",
        "talk": "consulta, consultas, consultoria, avaliação, aconselhamento, assessoria, conselho, consultinha, "
        "orientação, uma conversa",
    },
    all_day="o dia todo, dia todo, dia inteiro, o dia inteiro, todo o dia",
    closed="fechado, folga, dia de folga, livre",
    idle="so estou|to dando|a olhada|ver, vou pensar, depois eu|vou decido|decidir|ver, talvez mais, neve, te|ti amo|"
    "adoro|odeio, saudades, amo voce|voces, feliz natal|ano|aniversario|pascoa|sexta|segunda|terca|quarta|quinta|"
    "sabado|domingo|dia, boas festas, parabens, que calor|frio|fome|sono|preguica|jogo|jogao|lindo|linda, esta calor|"
    "frio|chovendo|quente, tenho fome|sono|frio|calor|sede|medo|saudade, estou entediad*|cansad*|triste|feliz|bebad*, "
    "estou com fome|sono|frio|calor|sede|medo|saudade|preguica|tedio, viu o|a, voce|voces viram o|a, meu|minha "
    "cachorro|cachorra|gato|gata|carro|time|cao|cadela|equipa, chuva, chover, chovera, nevar, previsao, uma|a|minha|"
    "tem|tenho prova|exame|concerto|voo, quem ganhou|ganha, finalmente|quase sexta|sabado|domingo, depois|ja te|lhe|"
    "vos aviso|falo|digo, deixa|deixe eu|me ver|pensar|perguntar, vou perguntar, tenho que|de perguntar|ver, nao tenho "
    "certeza, brincadeira, estou brincando|a brincar, boa sorte, esta a nevando, chove, nao sei, nao faço ideia, sei "
    "la, nao tenho ideia, quem sabe, veremos, faz|faço|fazem anos, e aniversario, aniversario da|do|de, tem jogo, joga "
    "o|a, e um teste, testando, conta uma piada, sabe contar piada|piadas, tem namorado|namorada, como voce se chama, "
    "quantos anos voce tem, graças a deus, enfim sexta, que bonito, a vida, que dia, chat|numero|grupo errado, mandei "
    "errado, errei o|de chat|numero|grupo",
    think="deixa|deixe pensar|ver|checar|olhar|perguntar, preciso|tenho pensar|ver|checar|perguntar, vou pensar|ver|"
    "checar|perguntar|decidir, ja te aviso|falo|digo|retorno, depois te|eu aviso|falo|digo|confirmo, depois falo|aviso|"
    "confirmo, tarde te|eu aviso|falo|digo|confirmo, te aviso|falo|digo depois|amanha|logo, um momento|momentinho|"
    "minuto|minutinho|segundo|instante|instantinho, perai, pera ai, espera ai|um, ainda nao sei|decidi, nao sei ainda, "
    "estou pensando",
    occasion="casamento, me caso, se casa, festa, aniversario, prova, exame, voo, entrevista, formatura, enterro, "
    "batizado, show, concerto, foto, fotos, evento, reuniao, cerimonia, despedida",
    vacant="livre|livres, disponivel|disponiveis, disponibilidade, vaga|vagas, encaixe, vago|vagos",
    tells="adoro, adora, amo, amei, adorei, sonha, sonhei, dura, duram, vive, gosto, gosta, gostamos, *ei, *ou, *eu, "
    "*iu, *aram, *eram, *iram, *ava, *avam, *amos, *emos, fui, foi, foram, era, eram, fiz, fez, fizeram, tive, teve, "
    "estive, esteve, estava, vi, viu, parti, comi, dormi, bebi, sai, disse, disseram, falei, mandou, ficou, ficaram, "
    "deu, veio, vim",
    of_others="",
    able="pode, podem, podes, posso, podemos, consegue, conseguem, consigo, conseguimos, da, daria, rola, possivel, "
    "livre, livres, tens, tera, teriam, serve, vou, vamos, estarei, vaga, vagas, consegues",
    because="por que, porque",
    short={
        "localizacao": "loc, localiz",
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
        "mesmo": "msm, memo",
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
    small={"nzinha": "m", "zinho": "", "zinha": "", "inh": "", "inho": "e", "inha": "e", "quinh": "c"},
    common="eu, tu, ele, ela, nos, eles, elas, do, da, dos, das, em, no, na, sobre, entre, desde, ate, como, quando, "
    "porque, mas, tambem, ja, aqui, ali, hoje, amanha, ontem, tarde, noite, manha, semana, semanas, dia, dias, mes, "
    "meses, hora, horas, minuto, minutos, meia, quarto, feira, segunda, terça, quarta, quinta, sexta, sabado, domingo, "
    "janeiro, fevereiro, março, abril, maio, junho, julho, agosto, setembro, outubro, novembro, dezembro, proximo, "
    "proxima, seguinte, vem, este, esta, estes, estas, esse, esses, algum, alguma, algo, nada, ninguem, tenho, tem, "
    "temos, ha, ser, estar, estou, ir, fazer, faço, poder, saber, dizer, ver, vir, meio, depois, antes, logo, mais, "
    "menos, so, cada, outro, outra, outros, mesma, sem, parte, partes, coisa, coisas, casa, pouco, junto, juntos, "
    "tanto, final, lado, onde, quanto, quantos, minha, minhas, meus, seria, estaria, porto, centro, cabelo, cabeça, "
    "jeito, homem, marco, parece, manda, mande, mandar, pagar, chegar, levar, lenta, curto, calor, dentro, salao, "
    "estudio, falei, fala, fale, fica, novo, nova, qualquer, tempo, rapido, momento, conta, troco, filho, filha, ter, "
    "tinha, pois, seguro, cheio, possivel, entao, teria, visto, lista, classe, vemos, plano, ideia, infelizmente, "
    "conseguir, consigo, precisa, cedo, daqui, pela, pelo, nessa, nesse, desta, deste, noites, tardes, dias, outras, "
    "certas, caro, cara, horaria, passo, mudança, minuta, tudo, todos, toda, todas, ficou, foi, eram, vendo, "
    "apartamento",
)
